// A plain C border around gnuplot-iostream, for one gnuplot process fed through pipes.
//
// Nothing here blocks on gnuplot: commands and data are queued in memory by gnuplot-iostream and
// carried to the process by gp_wait, which reads its answers at the same time and obeys a time limit.

#ifndef CGNUPLOT_H
#define CGNUPLOT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One running gnuplot.
typedef struct gp_session gp_session;

/// What gp_wait found.
enum gp_state {
    GP_FINE = 0,       // everything sent so far is done
    GP_COMPLAINED = 1, // done, and gnuplot reported an error since the last mark
    GP_DIED = 2,       // gnuplot ended before the mark
    GP_BUSY = 3,       // the time is up, gnuplot is still at work; call again to wait on
};

/// Starts `program` (searched in PATH) with its default settings in `folder` (NULL: the present one).
/// NULL on failure; then `reason` holds the system's words for it.
gp_session *gp_open(const char *program, const char *folder, char *reason, size_t reason_length);

/// Queues commands, one or more lines. 0, or -1 when memory is short.
int gp_send(gp_session *session, const char *commands);

/// Queues the datablock `$name`: `blocks` blocks of `rows` rows of `columns` numbers, row by row.
/// One block is sent by send1d, several by send2d (an empty line between blocks). 0, or -1 when memory is short.
int gp_data(gp_session *session, const char *name, const double *values, size_t blocks, size_t rows, size_t columns);

/// Queues a mark that gp_wait waits for. 0, or -1 when memory is short.
int gp_mark(gp_session *session);

/// Carries what is queued to gnuplot and waits for the last mark, at most `milliseconds`.
int gp_wait(gp_session *session, int milliseconds);

/// What gnuplot wrote on standard output up to the last mark reached, or so far. Valid until the next call.
const char *gp_output(gp_session *session);

/// What gnuplot wrote on standard error up to the last mark reached, or so far. Valid until the next call.
const char *gp_messages(gp_session *session);

/// Ends the process, at once when `kill_now` is not 0, else by end of input and, one second later, by force.
/// Returns its exit code, or 128 and the number of the signal that ended it.
int gp_close(gp_session *session, int kill_now);

#ifdef __cplusplus
}
#endif

#endif
