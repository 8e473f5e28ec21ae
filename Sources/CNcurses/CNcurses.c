#define _GNU_SOURCE
#include "CNcurses.h"

#include <string.h>
#include <term.h>
#include <unistd.h>

const char *hearsay_string_capability(const char *name) {
  char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}

size_t hearsay_capability(const char *name, char *buffer, size_t size) {
  const char *value = hearsay_string_capability(name);
  size_t count = 0;
  while (value && *value && count < size) {
    // Padding, `$<5/>`, is for terminals of another age.
    const char *end = value[0] == '$' && value[1] == '<' ? strchr(value, '>') : NULL;
    if (end) {
      value = end + 1;
    } else {
      buffer[count++] = *value++;
    }
  }
  return count;
}

const char *hearsay_flag_name(int index) { return boolnames[index]; }
const char *hearsay_number_name(int index) { return numnames[index]; }
const char *hearsay_string_name(int index) { return strnames[index]; }

int hearsay_set_up_terminal(const char *name, int descriptor) {
  int status = -1;
  setupterm((char *)name, descriptor, &status);
  return status;
}

void hearsay_forget_terminal(void) {
  if (cur_term) del_curterm(cur_term);
}

int hearsay_width(wchar_t character) { return wcwidth(character); }

SCREEN *hearsay_open_screen(const char *name, int keyboard) {
  FILE *input = keyboard == STDIN_FILENO ? stdin : fdopen(keyboard, "r");
  if (!input) return NULL;
  fflush(stdout);
  return newterm(name, stdout, input);
}
