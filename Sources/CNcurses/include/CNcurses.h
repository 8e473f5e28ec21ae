/// What Swift cannot import of ncursesw: macros, variadic functions, wide-character cells, and the signal
/// handlers that restore the screen.
#ifndef HEARSAY_CNCURSES_H
#define HEARSAY_CNCURSES_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stddef.h>
#include <stdio.h>
#include <wchar.h>

#include "ScreenRescue.h"

static inline WINDOW *hearsay_window(void) { return stdscr; }
static inline int hearsay_lines(void) { return LINES; }
static inline int hearsay_columns(void) { return COLS; }

// Attributes.
static const unsigned hearsay_bold = A_BOLD;
static const unsigned hearsay_dim = A_DIM;
static const unsigned hearsay_italic = A_ITALIC;
static const unsigned hearsay_underline = A_UNDERLINE;
static const unsigned hearsay_reverse = A_REVERSE;

// Keys.
static const int hearsay_key_up = KEY_UP;
static const int hearsay_key_down = KEY_DOWN;
static const int hearsay_key_left = KEY_LEFT;
static const int hearsay_key_right = KEY_RIGHT;
static const int hearsay_key_home = KEY_HOME;
static const int hearsay_key_end = KEY_END;
static const int hearsay_key_previous_page = KEY_PPAGE;
static const int hearsay_key_next_page = KEY_NPAGE;
static const int hearsay_key_insert = KEY_IC;
static const int hearsay_key_delete = KEY_DC;
static const int hearsay_key_backspace = KEY_BACKSPACE;
static const int hearsay_key_enter = KEY_ENTER;
static const int hearsay_key_back_tab = KEY_BTAB;
static const int hearsay_key_shift_left = KEY_SLEFT;
static const int hearsay_key_shift_right = KEY_SRIGHT;
static const int hearsay_key_shift_up = KEY_SR;
static const int hearsay_key_shift_down = KEY_SF;
static const int hearsay_key_shift_home = KEY_SHOME;
static const int hearsay_key_shift_end = KEY_SEND;
static const int hearsay_key_shift_delete = KEY_SDC;
static const int hearsay_key_resize = KEY_RESIZE;
static const int hearsay_key_mouse = KEY_MOUSE;
static const int hearsay_key_function = KEY_F0;

/// What reading a key gave.
typedef enum { HEARSAY_NO_KEY, HEARSAY_CHARACTER, HEARSAY_KEY_CODE } hearsay_key_kind;

/// Reads a key or a whole character; waits as long as `wtimeout` says.
static inline hearsay_key_kind hearsay_read_key(unsigned *code) {
  wint_t value = 0;
  int result = wget_wch(stdscr, &value);
  *code = (unsigned)value;
  return result == KEY_CODE_YES ? HEARSAY_KEY_CODE : result == OK ? HEARSAY_CHARACTER : HEARSAY_NO_KEY;
}

/// What a mouse event was. A wheel turns with presses of buttons 4 and 5.
typedef enum {
  /// No report is left.
  HEARSAY_MOUSE_END,
  /// One that means nothing here.
  HEARSAY_MOUSE_NONE,
  HEARSAY_MOUSE_PRESS,
  /// A press and a release that came together.
  HEARSAY_MOUSE_CLICK,
  HEARSAY_MOUSE_RELEASE,
  HEARSAY_MOUSE_DRAG,
  HEARSAY_MOUSE_WHEEL_UP,
  HEARSAY_MOUSE_WHEEL_DOWN
} hearsay_mouse_kind;

static inline void hearsay_mouse_on(void) {
  mouseinterval(0);
  mousemask(BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON1_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED | REPORT_MOUSE_POSITION, NULL);
}

static inline void hearsay_mouse_off(void) { mousemask(0, NULL); }

/// The last of the reports that came together; the next call has the one before it.
static inline hearsay_mouse_kind hearsay_read_mouse(int *column, int *row) {
  MEVENT event;
  if (getmouse(&event) != OK) return HEARSAY_MOUSE_END;
  *column = event.x;
  *row = event.y;
  if (event.bstate & BUTTON4_PRESSED) return HEARSAY_MOUSE_WHEEL_UP;
  if (event.bstate & BUTTON5_PRESSED) return HEARSAY_MOUSE_WHEEL_DOWN;
  if (event.bstate & BUTTON1_CLICKED) return HEARSAY_MOUSE_CLICK;
  if (event.bstate & BUTTON1_PRESSED) return HEARSAY_MOUSE_PRESS;
  if (event.bstate & BUTTON1_RELEASED) return HEARSAY_MOUSE_RELEASE;
  if (event.bstate & REPORT_MOUSE_POSITION) return HEARSAY_MOUSE_DRAG;
  return HEARSAY_MOUSE_NONE;
}

/// Puts one cell; `text` is a base character and what combines with it, closed by zero.
static inline void hearsay_put(int row, int column, const wchar_t *text, unsigned attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, (attr_t)attributes, 0, &pair) == OK) mvwadd_wch(stdscr, row, column, &cell);
}

/// Everything on the screen is written anew at the next refresh.
static inline void hearsay_forget_screen(void) { clearok(curscr, TRUE); }

/// The bytes of a terminal capability without its padding, at most `size`; 0 where the terminal has none.
size_t hearsay_capability(const char *name, char *buffer, size_t size);

/// `tigetstr`, with its two ways to say "none" made one.
const char *hearsay_string_capability(const char *name);

/// The names of the standard capabilities, in the order of compiled descriptions; NULL past the last.
const char *hearsay_flag_name(int index);
const char *hearsay_number_name(int index);
const char *hearsay_string_name(int index);

/// How many columns a character takes for ncurses; -1 where it does not know it.
int hearsay_width(wchar_t character);

/// `newterm` on standard output and the keyboard's descriptor.
SCREEN *hearsay_open_screen(const char *name, int keyboard);

/// Whether the terminal is known: 1 yes, 0 no, -1 no database of terminals.
int hearsay_set_up_terminal(const char *name, int descriptor);
/// Forgets what `hearsay_set_up_terminal` found.
void hearsay_forget_terminal(void);

#endif
