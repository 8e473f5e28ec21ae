#include "CMinizip.h"

#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>

struct hearsay_archive {
  const unsigned char *bytes;
  size_t count, position;
  unzFile file;
  bool has_begun;
};

// Files as minizip wants them, over memory: the stream is the archive itself.

static voidpf open_memory(voidpf opaque, const void *name, int mode) {
  (void)name;
  return (mode & ZLIB_FILEFUNC_MODE_WRITE) ? NULL : opaque;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *buffer, uLong size) {
  (void)stream;
  hearsay_archive *archive = opaque;
  size_t rest = archive->count - archive->position;
  size_t count = size < rest ? size : rest;
  memcpy(buffer, archive->bytes + archive->position, count);
  archive->position += count;
  return count;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
  (void)opaque, (void)stream, (void)buffer, (void)size;
  return 0;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream) {
  (void)stream;
  return ((hearsay_archive *)opaque)->position;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
  (void)stream;
  hearsay_archive *archive = opaque;
  size_t base = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                : origin == ZLIB_FILEFUNC_SEEK_CUR ? archive->position
                                                   : archive->count;
  if (offset > archive->count - base) return -1;
  archive->position = base + offset;
  return 0;
}

static int close_memory(voidpf opaque, voidpf stream) {
  (void)opaque, (void)stream;
  return 0;
}

static int error_memory(voidpf opaque, voidpf stream) {
  (void)opaque, (void)stream;
  return 0;
}

hearsay_archive *hearsay_archive_open(const void *bytes, size_t count) {
  hearsay_archive *archive = calloc(1, sizeof *archive);
  if (!archive) return NULL;
  archive->bytes = bytes;
  archive->count = count;
  zlib_filefunc64_def functions = {
      .zopen64_file = open_memory,
      .zread_file = read_memory,
      .zwrite_file = write_memory,
      .ztell64_file = tell_memory,
      .zseek64_file = seek_memory,
      .zclose_file = close_memory,
      .zerror_file = error_memory,
      .opaque = archive,
  };
  archive->file = unzOpen2_64("", &functions);
  if (!archive->file) {
    free(archive);
    return NULL;
  }
  return archive;
}

void hearsay_archive_close(hearsay_archive *archive) {
  unzClose(archive->file);
  free(archive);
}

bool hearsay_archive_next(hearsay_archive *archive, hearsay_entry *entry, char *name, size_t name_size) {
  int code = archive->has_begun ? unzGoToNextFile(archive->file) : unzGoToFirstFile(archive->file);
  archive->has_begun = true;
  unz_file_info64 info;
  unz64_file_pos place;
  if (code != UNZ_OK || unzGetFilePos64(archive->file, &place) != UNZ_OK ||
      unzGetCurrentFileInfo64(archive->file, &info, name, name_size, NULL, 0, NULL, 0) != UNZ_OK) {
    return false;
  }
  *entry = (hearsay_entry){
      .place = place.pos_in_zip_directory,
      .number = place.num_of_file,
      .size = info.uncompressed_size,
      .is_encrypted = info.flag & 1,
      .name_length = info.size_filename < name_size ? info.size_filename : name_size,
  };
  return true;
}

bool hearsay_archive_begin(hearsay_archive *archive, const hearsay_entry *entry) {
  unz64_file_pos place = {.pos_in_zip_directory = entry->place, .num_of_file = entry->number};
  return unzGoToFilePos64(archive->file, &place) == UNZ_OK && unzOpenCurrentFile(archive->file) == UNZ_OK;
}

int hearsay_archive_read(hearsay_archive *archive, void *buffer, unsigned size) {
  return unzReadCurrentFile(archive->file, buffer, size);
}

bool hearsay_archive_end(hearsay_archive *archive) { return unzCloseCurrentFile(archive->file) == UNZ_OK; }
