"""A server for the tests of the model clients: standard library only.

It listens on a free port of 127.0.0.1, prints `PORT FULL` (FULL is a port on which no connection is ever accepted),
and ends when its standard input does. The name of the model in a request chooses what happens: `MODE` or `MODE:TAG`,
where the tag keeps the counts of tests apart. `GET /requests?model=NAME` gives what came for that name as JSON.
"""
import asyncio
import json
import os
import socket
import sys
from urllib.parse import parse_qs, urlparse

ANSWER = "Swap édge 2 for ★ a skip; 🧪 done."
PIECES = [ANSWER[i:i + 5] for i in range(0, len(ANSWER), 5)]
SEEN = {}
GATHERED = {}  # by mode: how many are here, and the sign that they are enough


class Gone(Exception):
    """The test wants the connection dropped."""


def js(value):
    return json.dumps(value, ensure_ascii=False)


# What a complete stream is made of, by protocol: a list of encoded events.

def chat_events(usage=True, done=True, pieces=PIECES, prompt=11, finish="stop"):
    def chunk(delta, finish=None, **more):
        return {"id": "x", "object": "chat.completion.chunk", "timings": {"n": 1},
                "choices": [{"index": 0, "delta": delta, "finish_reason": finish}], **more}
    events = [chunk({"role": "assistant", "content": None}), chunk({})]
    events += [chunk({"content": piece}) for piece in pieces]
    events.append(chunk({}, finish))
    if usage:
        events.append({"id": "x", "choices": [], "usage": {"prompt_tokens": prompt, "completion_tokens": 9}})
    out = [f"data: {js(event)}\n\n".encode() for event in events]
    return out + ([b"data: [DONE]\n\n"] if done else [])


def anthropic_events(body):
    def event(kind, **more):
        return f"event: {kind}\ndata: {js({'type': kind, **more})}\n\n".encode()
    structured = "tools" in body
    block = {"type": "tool_use", "id": "t", "name": "n", "input": {}} if structured else {"type": "text", "text": ""}
    events = [event("message_start", message={"id": "m", "usage": {
                  "input_tokens": 7, "cache_read_input_tokens": 4, "cache_creation_input_tokens": 0,
                  "output_tokens": 1}}),
              event("content_block_start", index=0, content_block=block), event("ping")]
    if structured:
        for piece in ["", '{"edge', '": 2, "op": "', 'sk', 'ip"}']:
            events.append(event("content_block_delta", index=0,
                                delta={"type": "input_json_delta", "partial_json": piece}))
    else:
        for piece in PIECES:
            events.append(event("content_block_delta", index=0, delta={"type": "text_delta", "text": piece}))
    return events + [event("content_block_stop", index=0),
                     event("message_delta", delta={"stop_reason": "tool_use" if structured else "end_turn"},
                           usage={"output_tokens": 9}),
                     event("message_stop")]


def ollama_lines():
    out = [{"model": "m", "message": {"role": "assistant", "content": piece}, "done": False} for piece in PIECES]
    out.append({"model": "m", "message": {"role": "assistant", "content": ""}, "done": True, "done_reason": "stop",
                "prompt_eval_count": 11, "eval_count": 9})
    return [js(line).encode() + b"\n" for line in out]


def events_for(path, body):
    if path.endswith("/messages"):
        return anthropic_events(body)
    return ollama_lines() if path.endswith("/api/chat") else chat_events()


class Reply:
    """Writes one response."""

    def __init__(self, writer, path):
        self.writer = writer
        self.kind = "application/x-ndjson" if path.endswith("/api/chat") else "text/event-stream"

    async def head(self, status=200, headers=(), kind=None):
        lines = [f"HTTP/1.1 {status} X", f"Content-Type: {kind or self.kind}", "Transfer-Encoding: chunked"]
        self.writer.write("\r\n".join([*lines, *headers, "", ""]).encode())
        await self.writer.drain()

    async def piece(self, data):
        self.writer.write(b"%x\r\n%s\r\n" % (len(data), data))
        await self.writer.drain()

    async def whole(self, status, body, headers=(), kind="application/json"):
        await self.head(status, headers, kind)
        if body:
            await self.piece(body.encode() if isinstance(body, str) else js(body).encode())
        await self.end()

    async def stream(self, events):
        await self.head()
        for event in events:
            await self.piece(event)
        await self.end()

    async def end(self):
        self.writer.write(b"0\r\n\r\n")
        await self.writer.drain()


def error(message, kind="test", code=None):
    return {"error": {"message": message, "type": kind, "code": code}}


async def answer(mode, count, path, headers, body, reply):
    """Does what `mode` says; `count` is how many requests came for this model before."""
    events = events_for(path, body)
    if mode == "plain":
        await reply.stream(events)
    elif mode.startswith("cut-at-"):
        data, size = b"".join(events), int(mode[7:])
        await reply.head()
        for start in range(0, len(data), size):
            await reply.piece(data[start:start + size])
            await asyncio.sleep(0)
        await reply.end()
    elif mode == "busy":
        if count < 1:
            await reply.whole(429, error("slow down", "rate_limit_error", "rate_limited"), ["Retry-After: 3"])
        else:
            await reply.stream(events)
    elif mode == "busy-date":
        if count < 1:
            await reply.whole(429, {"detail": "later"}, ["Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"])
        else:
            await reply.stream(events)
    elif mode == "busy-long":
        await reply.whole(429, error("come back tomorrow"), ["Retry-After: 86400"])
    elif mode == "no-credit":
        await reply.whole(429, error("quota", "insufficient_quota", "insufficient_quota"))
    elif mode == "fails-twice":
        if count < 2:
            await reply.whole(500, "out of luck", kind="text/plain")
        else:
            await reply.stream(events)
    elif mode == "fails":
        await reply.whole(503, "")
    elif mode.startswith("status-"):
        key = headers.get("authorization", headers.get("x-api-key", "no key"))
        await reply.whole(int(mode[7:]), error(f"Incorrect key provided: {key}", "auth", int(mode[7:])))
    elif mode == "detail":
        await reply.whole(400, {"detail": [{"loc": ["body"], "msg": "field \x1b[31mrequired"}]})
    elif mode == "context":
        await reply.whole(400, error("the request exceeds the available context size", "exceed_context_size_error", 400))
    elif mode == "no-schema":
        if "response_format" in body or "tools" in body or "format" in body:
            await reply.whole(400, error("'response_format' of type 'json_schema' is not supported; nor tool_choice; "
                                         "cannot unmarshal into ChatRequest.format"))
        else:
            await reply.stream(events)
    elif mode == "newer-limit":
        if "max_tokens" in body:
            await reply.whole(400, error("'max_tokens' is not supported. Use 'max_completion_tokens' instead."))
        else:
            await reply.stream(events)
    elif mode == "hang":
        await asyncio.Event().wait()
    elif mode == "hang-after-head":
        await reply.head()
        await asyncio.Event().wait()
    elif mode == "pings":
        await reply.head()
        while True:
            await reply.piece(b": still here\n\n")
            await asyncio.sleep(0.02)
    elif mode == "stall":
        await reply.head()
        for event in events[:6]:
            await reply.piece(event)
        await asyncio.Event().wait()
    elif mode.startswith("gather-"):
        # Answers when as many requests as the name says are here at once.
        here = GATHERED.setdefault(mode, {"count": 0, "enough": asyncio.Event()})
        here["count"] += 1
        if here["count"] >= int(mode[7:]):
            here["enough"].set()
        await here["enough"].wait()
        await reply.stream(events)
    elif mode == "endless":
        await reply.head()
        while True:
            await reply.piece(events[4])
            await asyncio.sleep(0.02)
    elif mode == "drop":
        await reply.head()
        for event in events[:6]:
            await reply.piece(event)
        raise Gone
    elif mode == "drop-first":
        if count < 1:
            raise Gone
        await reply.stream(events)
    elif mode == "cut-in-character":
        data = b"".join(events)
        await reply.head()
        await reply.piece(data[:data.index("★".encode()) + 1])
        await reply.end()
    elif mode == "ends-early":
        await reply.stream(events[:6])
    elif mode == "empty":
        await reply.stream([])
    elif mode == "huge":
        await reply.stream(chat_events(pieces=["0123456789é" * 1000] * 100))
    elif mode == "huge-line":
        await reply.head()
        for _ in range(200):
            await reply.piece(b"data: " + b"x" * 65536)
        await reply.end()
    elif mode == "stays-open":
        await reply.head()
        for event in chat_events(done=False):
            await reply.piece(event)
        await asyncio.Event().wait()
    elif mode == "no-usage":
        await reply.stream(chat_events(usage=False))
    elif mode == "no-done":
        await reply.stream(chat_events(done=False))
    elif mode == "no-last-line":
        data = b"".join(chat_events(done=False)).rstrip(b"\n")
        await reply.stream([data])
    elif mode == "crlf":
        await reply.stream([event.replace(b"\n", b"\r\n") for event in events])
    elif mode == "shortened":
        await reply.stream(chat_events(prompt=100))
    elif mode == "length":
        await reply.stream(chat_events(finish="length"))
    elif mode == "thinks":
        thought = b'data: {"choices": [{"delta": {"reasoning_content": "hm"}}]}\n\n'
        await reply.head()
        for _ in range(20):
            await reply.piece(thought)
            await asyncio.sleep(0.05)
        for event in events:
            await reply.piece(event)
        await reply.end()
    elif mode == "whole":
        await reply.whole(200, json.dumps({"choices": [{"message": {"role": "assistant", "content": ANSWER},
                          "finish_reason": "stop"}], "usage": {"prompt_tokens": 11, "completion_tokens": 9}}, indent=1))
    elif mode == "web-page":
        await reply.whole(200, "<html>\n<p>welcome</p>", kind="text/html; charset=utf-8")
    elif mode == "not-json":
        await reply.stream([b"data: {oops\x1b]0;title\x07\n\n"])
    elif mode == "error-inside":
        fault = js(error("the engine died", "server_error")).encode()
        await reply.stream([*chat_events()[:5], b"data: " + fault + b"\n\n"])
    elif mode == "error-first":
        fault = js({"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}).encode()
        await reply.stream([b"event: error\ndata: " + fault + b"\n\n"] if count < 1 else events)
    elif mode == "ollama-error":
        await reply.stream([b'{"error": "model runner stopped"}\n'])
    elif mode == "redirect":
        await reply.whole(307, "", [f"Location: http://127.0.0.1:{PORT}/elsewhere/v1/chat/completions"])
    else:
        await reply.whole(404, error(f"no model {mode}"))


async def serve(reader, writer):
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        first, *rest = head.split("\r\n")
        headers = {k.lower(): v.strip() for k, v in (line.split(":", 1) for line in rest if ":" in line)}
        if headers.get("expect") == "100-continue":
            writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        raw = await reader.readexactly(int(headers.get("content-length", 0)))
        url = urlparse(first.split()[1])
        reply = Reply(writer, url.path)
        if url.path == "/requests":
            name = parse_qs(url.query)["model"][0]
            await reply.whole(200, {"requests": SEEN.get(name, [])})
            return
        body = json.loads(raw)
        seen = SEEN.setdefault(body["model"], [])
        entry = {"path": url.path, "headers": headers, "body": body, "gone": False}
        seen.append(entry)
        watch = asyncio.create_task(reader.read(1))
        work = asyncio.create_task(
            answer(body["model"].split(":")[0], len(seen) - 1, url.path, headers, body, reply))
        await asyncio.wait([watch, work], return_when=asyncio.FIRST_COMPLETED)
        if not work.done():
            entry["gone"] = True
        work.cancel()
        watch.cancel()
        await asyncio.gather(work, return_exceptions=True)
        if work.done() and not work.cancelled() and isinstance(work.exception(), Gone):
            writer.transport.abort()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


def full_port():
    """A port whose queue of connections is full, so that connecting to it never ends."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    clients = []
    for _ in range(4):
        client = socket.socket()
        client.setblocking(False)
        client.connect_ex(listener.getsockname())
        clients.append(client)
    return listener, clients


async def main():
    global PORT
    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=1 << 24)
    PORT = server.sockets[0].getsockname()[1]
    listener, clients = full_port()
    print(PORT, listener.getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.buffer.read)
    os._exit(0)  # at once, whatever the connections are doing


asyncio.run(main())
