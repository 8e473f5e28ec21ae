/// ZIP archives in memory, through minizip and zlib. Nothing is ever written to a disk.
#ifndef HEARSAY_CMINIZIP_H
#define HEARSAY_CMINIZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct hearsay_archive hearsay_archive;

/// A file in an archive.
typedef struct {
  /// Where it is, for reading it.
  uint64_t place, number;
  /// As the archive says: not to be trusted.
  uint64_t size;
  bool is_encrypted;
  /// How many bytes of the name there are.
  size_t name_length;
} hearsay_entry;

/// Opens an archive. The bytes must stay where they are until it is closed. NULL where they are none.
hearsay_archive *hearsay_archive_open(const void *bytes, size_t count);
void hearsay_archive_close(hearsay_archive *archive);

/// Steps to the next file, at first to the first, and tells of it. False where there is none or the list is damaged.
bool hearsay_archive_next(hearsay_archive *archive, hearsay_entry *entry, char *name, size_t name_size);

/// Begins to read a file. False where it cannot be.
bool hearsay_archive_begin(hearsay_archive *archive, const hearsay_entry *entry);
/// Unpacks more of it. 0 at its end, negative where it is damaged.
int hearsay_archive_read(hearsay_archive *archive, void *buffer, unsigned size);
/// False where what was read is not what was packed.
bool hearsay_archive_end(hearsay_archive *archive);

#endif
