#include "cgnuplot.h"

#include <cassert> // gnuplot-iostream.h uses assert without including it

#include <gnuplot-iostream.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <poll.h>
#include <spawn.h>
#include <string>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char **environ;

// gnuplot-iostream writes to a file in memory, not to the process: its own popen() can neither report a
// missing program nor bound the time of a write to a gnuplot that reads no more.
struct gp_session {
    pid_t process = -1;
    int input = -1, output = -1, errors = -1;
    int queue = -1; // the file in memory; owned by `stream`
    off_t carried = 0;
    bool output_open = true, errors_open = true, input_open = true;
    unsigned marks = 0;
    std::string output_text, error_text;     // read and not yet taken by a mark
    std::string output_shown, error_shown;   // what gp_output and gp_messages return
    std::unique_ptr<Gnuplot> stream;
};

namespace {

struct Pipe {
    int ends[2] = {-1, -1};
    bool open() { return pipe2(ends, O_CLOEXEC) == 0; }
    int take(int end) {
        int descriptor = ends[end];
        ends[end] = -1;
        return descriptor;
    }
    ~Pipe() {
        for (int end : ends)
            if (end >= 0) close(end);
    }
};

void tell(char *destination, size_t length, const std::string &text) {
    if (!destination || !length) return;
    std::strncpy(destination, text.c_str(), length - 1);
    destination[length - 1] = 0;
}

// Own process group: the terminal's ^C does not reach gnuplot, and whatever it starts is ended with it.
// Signals are put back to their defaults, since readline and libdispatch change them in the parent.
int start(const char *program, const char *folder, Pipe &in, Pipe &out, Pipe &err, pid_t *process) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.ends[0], 0);
    posix_spawn_file_actions_adddup2(&actions, out.ends[1], 1);
    posix_spawn_file_actions_adddup2(&actions, err.ends[1], 2);
    if (folder) posix_spawn_file_actions_addchdir_np(&actions, folder);
    // Sockets that libraries opened without close-on-exec would stay open in gnuplot.
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none, usual;
    sigemptyset(&none);
    sigfillset(&usual);
    sigdelset(&usual, SIGKILL);
    sigdelset(&usual, SIGSTOP);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    std::string name(program), defaults("-d"); // -d: the user's ~/.gnuplot does not change a figure
    char *arguments[] = {name.data(), defaults.data(), nullptr};
    int failure = posix_spawnp(process, program, &actions, &attributes, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return failure;
}

template <class Action> int queued(gp_session *session, Action action) {
    try {
        action(*session->stream);
        session->stream->flush();
        return session->stream->good() ? 0 : -1;
    } catch (const std::exception &) {
        return -1;
    }
}

// A write to a pipe whose reader is gone raises SIGPIPE; it is held back here and taken out again, so
// that the program lives whether or not it ignores that signal.
ssize_t write_quietly(int descriptor, const char *bytes, size_t count) {
    sigset_t broken, pending, before;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    sigpending(&pending);
    bool was_pending = sigismember(&pending, SIGPIPE) == 1;
    pthread_sigmask(SIG_BLOCK, &broken, &before);
    ssize_t written = write(descriptor, bytes, count);
    int failure = errno;
    if (written < 0 && failure == EPIPE && !was_pending) {
        timespec at_once = {0, 0};
        while (sigtimedwait(&broken, nullptr, &at_once) < 0 && errno == EINTR) {}
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = failure;
    return written;
}

// Carries queued bytes until the pipe is full or the queue is empty; true while some are left.
bool carry(gp_session *session) {
    char bytes[65536];
    while (session->input_open) {
        ssize_t count = pread(session->queue, bytes, sizeof bytes, session->carried);
        if (count <= 0) return false;
        ssize_t written = write_quietly(session->input, bytes, static_cast<size_t>(count));
        if (written > 0) session->carried += written;
        else if (errno == EAGAIN) return true;
        else if (errno != EINTR) session->input_open = false;
    }
    return false;
}

// Reads what is there; false at the end of the file.
bool drain(int descriptor, std::string &text) {
    char bytes[65536];
    ssize_t count;
    while ((count = read(descriptor, bytes, sizeof bytes)) > 0) text.append(bytes, static_cast<size_t>(count));
    return count < 0 && (errno == EAGAIN || errno == EINTR);
}

long now_milliseconds() {
    timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

std::string tag(const gp_session *session) { return "\x01mark " + std::to_string(session->marks) + " "; }

// Looks for the last mark in both texts; what stands before it becomes the shown text.
bool reached(gp_session *session, int *state) {
    const std::string wanted = tag(session);
    size_t in_output = session->output_text.find(wanted), in_errors = session->error_text.find(wanted);
    if (in_output == std::string::npos || in_errors == std::string::npos) return false;
    size_t output_end = session->output_text.find('\n', in_output);
    size_t errors_end = session->error_text.find('\n', in_errors);
    if (output_end == std::string::npos || errors_end == std::string::npos) return false;
    *state = std::atoi(session->error_text.c_str() + in_errors + wanted.size()) ? GP_COMPLAINED : GP_FINE;
    session->output_shown = session->output_text.substr(0, in_output);
    session->error_shown = session->error_text.substr(0, in_errors);
    session->output_text.erase(0, output_end + 1);
    session->error_text.erase(0, errors_end + 1);
    return true;
}

} // namespace

extern "C" gp_session *gp_open(const char *program, const char *folder, char *reason, size_t reason_length) try {
    Pipe in, out, err;
    auto session = std::make_unique<gp_session>();
    if (!in.open() || !out.open() || !err.open() || (session->queue = memfd_create("gnuplot", MFD_CLOEXEC)) < 0) {
        tell(reason, reason_length, std::strerror(errno));
        return nullptr;
    }
    FILE *file = fdopen(session->queue, "w");
    if (!file) {
        tell(reason, reason_length, std::strerror(errno));
        close(session->queue);
        return nullptr;
    }
    session->stream = std::make_unique<Gnuplot>(file);
    if (int failure = start(program, folder, in, out, err, &session->process)) {
        tell(reason, reason_length, std::strerror(failure));
        return nullptr;
    }
    session->input = in.take(1);
    session->output = out.take(0);
    session->errors = err.take(0);
    for (int descriptor : {session->input, session->output, session->errors}) fcntl(descriptor, F_SETFL, O_NONBLOCK);
    return session.release();
} catch (const std::exception &failure) {
    tell(reason, reason_length, failure.what());
    return nullptr;
}

extern "C" int gp_send(gp_session *session, const char *commands) {
    return queued(session, [&](Gnuplot &stream) { stream << commands << "\n"; });
}

// send1d and send2d close with a line "e", which is therefore the end marker of the here-document.
extern "C" int gp_data(
    gp_session *session, const char *name, const double *values, size_t blocks, size_t rows, size_t columns) {
    return queued(session, [&](Gnuplot &stream) {
        std::vector<std::vector<std::vector<double>>> table(blocks, std::vector<std::vector<double>>(rows));
        for (size_t block = 0; block < blocks; block++)
            for (size_t row = 0; row < rows; row++) {
                const double *first = values + (block * rows + row) * columns;
                table[block][row].assign(first, first + columns);
            }
        stream << "$" << name << " << e\n";
        if (blocks == 1) stream.send1d(table[0]);
        else stream.send2d(table);
    });
}

// The mark goes to both of gnuplot's outputs; the one on standard error carries its error number.
extern "C" int gp_mark(gp_session *session) {
    session->marks++;
    return queued(session, [&](Gnuplot &stream) {
        stream << "set print '-'\nprint \"\\001mark " << session->marks << " \"\nset print\n"
               << "print sprintf(\"\\001mark " << session->marks << " %d \", GPVAL_ERRNO)\nreset errors\n";
    });
}

extern "C" int gp_wait(gp_session *session, int milliseconds) {
    const long limit = now_milliseconds() + milliseconds;
    for (;;) {
        bool left = carry(session);
        if (session->output_open) session->output_open = drain(session->output, session->output_text);
        if (session->errors_open) session->errors_open = drain(session->errors, session->error_text);
        int state = GP_BUSY;
        if (reached(session, &state)) return state;
        bool ended = !session->output_open && !session->errors_open;
        long rest = limit - now_milliseconds();
        if (ended || rest <= 0) {
            session->output_shown = session->output_text;
            session->error_shown = session->error_text;
            return ended ? GP_DIED : GP_BUSY;
        }
        pollfd watched[3] = {
            {session->output_open ? session->output : -1, POLLIN, 0},
            {session->errors_open ? session->errors : -1, POLLIN, 0},
            {left ? session->input : -1, POLLOUT, 0},
        };
        poll(watched, 3, static_cast<int>(rest));
    }
}

extern "C" const char *gp_output(gp_session *session) { return session->output_shown.c_str(); }
extern "C" const char *gp_messages(gp_session *session) { return session->error_shown.c_str(); }

extern "C" int gp_close(gp_session *session, int kill_now) {
    close(session->input);
    close(session->output);
    close(session->errors);
    int status = 0;
    pid_t done = 0;
    const long limit = now_milliseconds() + 1000; // chosen: gnuplot ends within milliseconds of its input
    while (!kill_now && (done = waitpid(session->process, &status, WNOHANG)) == 0 && now_milliseconds() < limit)
        poll(nullptr, 0, 2);
    if (done == 0) {
        kill(-session->process, SIGKILL);
        while ((done = waitpid(session->process, &status, 0)) < 0 && errno == EINTR) {}
    }
    delete session;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
