/// Restores the terminal when the program dies of a signal. Only what POSIX allows in a signal handler is done
/// there: the bytes to write and the terminal's modes are prepared beforehand, and curses is never called.
#ifndef HEARSAY_SCREEN_RESCUE_H
#define HEARSAY_SCREEN_RESCUE_H

#include <signal.h>
#include <stddef.h>
#include <termios.h>

/// Tells what to write and which modes to set, and catches the signals that end a program: those from outside
/// (TERM, HUP, INT, QUIT unless they were ignored) and those of a crash. May be called again with other bytes.
void hearsay_rescue_prepare(int descriptor, const struct termios *modes, const char *bytes, size_t count);
/// From now on the screen is the program's, and a signal restores it.
void hearsay_rescue_arm(void);
/// The screen is the shell's again: a signal leaves it alone.
void hearsay_rescue_disarm(void);

/// From now on a signal that asks the program to end (TERM, HUP, INT) is noted, and a byte written to `wake`, while
/// the screen is the program's: it has some seconds to end by itself. A second signal ends it at once.
void hearsay_ask_before_ending(int wake);
/// The signal that asked for an end; 0 where none did.
int hearsay_end_request(void);
/// Ends the program by the signal that asked for it; returns where none did.
void hearsay_end_as_asked(void);

/// Blocks SIGTSTP and SIGCONT, and SIGWINCH, which ncurses handles, but for the time of `hearsay_wait`, so that
/// none is missed between a look and a wait; counts the first two.
void hearsay_watch_job_control(void);
/// Whether SIGTSTP has come since the last call.
int hearsay_take_stop_request(void);
/// Whether SIGCONT has come since the last call.
int hearsay_take_continuation(void);
/// Stops the process group as the key for it would; returns when it is continued.
void hearsay_stop(void);

/// What ended a wait.
enum { HEARSAY_READABLE = 1, HEARSAY_WOKEN = 2, HEARSAY_LOST = 4, HEARSAY_SIGNALLED = 8 };
/// Waits until the terminal has input, the pipe `wake` has a byte, a signal comes, or `milliseconds` pass
/// (never where negative).
int hearsay_wait(int terminal, int wake, int milliseconds);

#endif
