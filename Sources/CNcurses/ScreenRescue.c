#define _GNU_SOURCE
#include "ScreenRescue.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static char rescue_bytes[512];
static size_t rescue_count;
static int rescue_descriptor = -1;
static struct termios rescue_modes;
static volatile sig_atomic_t is_armed;
/// Where the program is woken so that it ends by itself; -1 while it cannot.
static int end_wake = -1;
static volatile sig_atomic_t end_request;
/// Seconds that it may take to end by itself.
static const unsigned end_patience = 5;
static volatile sig_atomic_t stop_requested;
static volatile sig_atomic_t was_continued;
/// The signals that were let through before any was blocked.
static sigset_t waiting_mask;

static void say(const char *text) {
  ssize_t ignored = write(STDERR_FILENO, text, strlen(text));
  (void)ignored;
}

static void restore_and_die(int number) {
  int saved = errno;
  if (is_armed) {
    is_armed = 0;
    size_t start = 0;
    while (start < rescue_count) {
      ssize_t written = write(rescue_descriptor, rescue_bytes + start, rescue_count - start);
      if (written <= 0) break;
      start += (size_t)written;
    }
    tcsetattr(rescue_descriptor, TCSANOW, &rescue_modes);
    if (number == SIGSEGV || number == SIGABRT || number == SIGILL || number == SIGTRAP || number == SIGBUS ||
        number == SIGFPE) {
      say("hearsay: a fault in the program ended it; nothing in your files was changed\n");
    }
  }
  errno = saved;
  // From now on the signal does what it does by itself.
  signal(number, SIG_DFL);
  raise(number);
}

/// Asks the program to end by itself, so that it can save what it has; one that does not listen is ended.
static void handle_request(int number) {
  if (!is_armed || end_wake < 0 || end_request) {
    restore_and_die(number);
    return;
  }
  int saved = errno;
  end_request = number;
  ssize_t ignored = write(end_wake, "", 1);
  (void)ignored;
  alarm(end_patience);
  errno = saved;
}

static void handle_alarm(int number) {
  restore_and_die(end_request ? end_request : number);
}

static void catch_signal(int number, void (*handler)(int), int respects_ignoring) {
  struct sigaction old, action;
  if (respects_ignoring && sigaction(number, NULL, &old) == 0 && old.sa_handler == SIG_IGN) return;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_NODEFER | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void hearsay_rescue_prepare(int descriptor, const struct termios *modes, const char *bytes, size_t count) {
  static const int requests[] = {SIGTERM, SIGHUP, SIGINT};
  static const int crashes[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE};
  static int is_prepared;
  is_armed = 0;
  rescue_descriptor = descriptor;
  rescue_modes = *modes;
  rescue_count = count < sizeof rescue_bytes ? count : sizeof rescue_bytes;
  memcpy(rescue_bytes, bytes, rescue_count);
  if (is_prepared) return;
  is_prepared = 1;
  // An overflowing stack leaves no room for its own handler.
  stack_t stack = {.ss_sp = malloc(65536), .ss_size = 65536, .ss_flags = 0};
  if (stack.ss_sp) sigaltstack(&stack, NULL);
  for (size_t i = 0; i < sizeof requests / sizeof *requests; i++) catch_signal(requests[i], handle_request, 1);
  catch_signal(SIGQUIT, restore_and_die, 1);
  catch_signal(SIGALRM, handle_alarm, 0);
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) catch_signal(crashes[i], restore_and_die, 0);
}

void hearsay_rescue_arm(void) { is_armed = 1; }
void hearsay_rescue_disarm(void) { is_armed = 0; }

void hearsay_ask_before_ending(int wake) { end_wake = wake; }
int hearsay_end_request(void) { return end_request; }

void hearsay_end_as_asked(void) {
  int number = end_request;
  if (!number) return;
  alarm(0);
  signal(number, SIG_DFL);
  raise(number);
}

static void handle_stop(int number) {
  (void)number;
  stop_requested = 1;
}

static void handle_continuation(int number) {
  (void)number;
  was_continued = 1;
}

static void watch(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void hearsay_watch_job_control(void) {
  sigset_t blocked;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGTSTP);
  sigaddset(&blocked, SIGCONT);
  sigaddset(&blocked, SIGWINCH);
  sigprocmask(SIG_BLOCK, &blocked, &waiting_mask);
  sigdelset(&waiting_mask, SIGTSTP);
  sigdelset(&waiting_mask, SIGCONT);
  sigdelset(&waiting_mask, SIGWINCH);
  watch(SIGTSTP, handle_stop);
  watch(SIGCONT, handle_continuation);
}

int hearsay_take_stop_request(void) {
  int taken = stop_requested;
  stop_requested = 0;
  return taken;
}

int hearsay_take_continuation(void) {
  int taken = was_continued;
  was_continued = 0;
  return taken;
}

void hearsay_stop(void) {
  sigset_t stop, old;
  signal(SIGTSTP, SIG_DFL);
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  kill(0, SIGTSTP);
  // The process stops here, when the signal is let through.
  sigprocmask(SIG_UNBLOCK, &stop, &old);
  sigprocmask(SIG_SETMASK, &old, NULL);
  watch(SIGTSTP, handle_stop);
  stop_requested = 0;
}

int hearsay_wait(int terminal, int wake, int milliseconds) {
  struct pollfd places[2] = {{.fd = terminal, .events = POLLIN}, {.fd = wake, .events = POLLIN}};
  struct timespec limit = {.tv_sec = milliseconds / 1000, .tv_nsec = (milliseconds % 1000) * 1000000L};
  int count = ppoll(places, 2, milliseconds < 0 ? NULL : &limit, &waiting_mask);
  if (count < 0) return errno == EINTR ? HEARSAY_SIGNALLED : HEARSAY_LOST;
  int result = 0;
  if (places[0].revents & POLLIN) result |= HEARSAY_READABLE;
  if (places[0].revents & (POLLHUP | POLLERR | POLLNVAL)) result |= HEARSAY_LOST;
  if (places[1].revents & POLLIN) {
    char bytes[64];
    ssize_t ignored = read(wake, bytes, sizeof bytes);
    (void)ignored;
    result |= HEARSAY_WOKEN;
  }
  return result;
}
