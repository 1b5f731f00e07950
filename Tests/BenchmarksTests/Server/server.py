"""A local file server with the habits of real ones; each path is one habit.

Prints its port, serves until its standard input ends. `/log` tells which ranges were asked for.
"""
import hashlib
import http.server
import os
import sys
import threading
import time

CONTENT = bytes((i * 31 + i // 251) % 256 for i in range(300_000))
TAG = '"v1"'
DATE = "Wed, 21 Oct 2015 07:28:00 GMT"
log = []
visits = {}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path = self.path.split("?")[0]
        visits[self.path] = visits.get(self.path, 0) + 1
        log.append("%s %s %s" % (self.path, self.headers.get("Range"), self.headers.get("If-Range")))
        try:
            getattr(self, "serve_" + path.strip("/").replace("-", "_"))()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def head(self, status, length, **headers):
        self.send_response(status)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def serve_log(self):
        body = "\n".join(log).encode()
        self.head(200, len(body))
        self.wfile.write(body)

    def start(self, validator):
        """The first byte asked for, if the client's version is still the server's."""
        wanted = self.headers.get("Range")
        if wanted and self.headers.get("If-Range") in (validator, None):
            return int(wanted[6:].rstrip("-"))
        return 0

    def file(self, tag=TAG, cut=None, stall=False, ranges=True):
        start = self.start(tag or DATE) if ranges else 0
        names = dict(ETag=tag) if tag else dict(Last_Modified=DATE)
        if start >= len(CONTENT):
            return self.head(416, 0, Content_Range="bytes */%d" % len(CONTENT))
        body = CONTENT[start:]
        if start:
            names["Content_Range"] = "bytes %d-%d/%d" % (start, len(CONTENT) - 1, len(CONTENT))
        self.head(206 if start else 200, len(body), **names)
        self.wfile.write(body if cut is None else body[:cut])
        if cut is not None:
            self.wfile.flush()
            time.sleep(3600 if stall else 0)
            self.close_connection = True

    def serve_file(self):
        self.file()

    def serve_dated(self):
        self.file(tag=None, cut=100_000 if visits[self.path] == 1 else None)

    def serve_cut(self):
        self.file(cut=100_000 if visits[self.path] == 1 else None)

    def serve_cut_always(self):
        self.file(cut=50_000)

    def serve_norange(self):
        self.file(ranges=False, cut=100_000 if visits[self.path] == 1 else None)

    def serve_changing(self):
        self.file(tag='"v%d"' % visits[self.path], cut=100_000 if visits[self.path] == 1 else None)

    def serve_weak(self):
        self.file(tag='W/"v1"', cut=100_000 if visits[self.path] == 1 else None)

    def serve_wrong_range(self):
        if visits[self.path] == 1:
            return self.file(cut=100_000)
        self.head(206, 10, ETag=TAG, Content_Range="bytes 7-16/300000")
        self.wfile.write(b"0123456789")

    def serve_stall(self):
        first = visits[self.path] == 1
        self.file(cut=100_000 if first else None, stall=first)

    def serve_hang(self):
        self.head(200, 1000)
        self.wfile.write(b"abc")
        self.wfile.flush()
        time.sleep(60)

    def serve_missing(self):
        self.head(404, 9)
        self.wfile.write(b"not found")

    def serve_broken(self):
        self.head(500, 6)
        self.wfile.write(b"sorry\n")

    def serve_busy(self):
        self.head(429, 0, Retry_After="7")

    def serve_redirect(self):
        self.head(302, 0, Location="/file")

    def serve_redirect_cut(self):
        self.head(302, 0, Location="/cut?" + self.path)

    def serve_loop(self):
        self.head(302, 0, Location="/loop")

    def serve_elsewhere(self):
        self.head(302, 0, Location="ftp://127.0.0.1/file")

    def serve_huge(self):
        self.head(200, 10 ** 12)
        self.wfile.write(b"abc")
        self.close_connection = True

    def serve_endless(self):
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        while True:
            self.wfile.write(CONTENT)
            time.sleep(0.02)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
print(server.server_address[1], hashlib.sha256(CONTENT).hexdigest(), flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
os._exit(0)
