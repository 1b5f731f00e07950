"""A server that answers the prompts of a search, well or badly: standard library only.

It speaks chat completions (/v1/chat/completions), Anthropic's messages (/v1/messages) and Ollama's chat (/api/chat),
listens on a free port of 127.0.0.1, prints it, and ends when its standard input does. The model's name in a request is
`MODE` or `MODE:TAG` and chooses what happens; `GET /requests?model=NAME` gives what came for that name as JSON.
Files below `recorded/` are whole responses of other servers, byte for byte: the mode `recorded-FILE` sends one.
"""
import json
import os
import re
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlparse

SEEN = {}
LOCK = threading.Lock()
COUNT = [0]
OTHERS = ["skip_connect", "nor_conv_1x1", "avg_pool_3x3"]


def cell(kinds):
    a, b, c, d, e, f = kinds
    return f"|{a}~0|+|{b}~0|{c}~1|+|{d}~0|{e}~1|{f}~2|"


def children(prompt, count, salt):
    """`count` different cells of the niche that the prompt names, other ones for another salt."""
    niche = re.search(r"(\d+) x nor_conv_3x3", prompt)
    wanted = int(niche.group(1)) if niche else 0
    out = []
    for number in range(count):
        code = number + 7 * salt
        places = sorted(range(6), key=lambda place: (place * 5 + code) % 6)
        kinds = [OTHERS[(code // 3 ** place + place) % 3] for place in range(6)]
        for place in places[:wanted]:
            kinds[place] = "nor_conv_3x3"
        out.append({"architecture_code": cell(kinds), "parents": [], "rationale": f"Try {number}."})
    return out


def good(body, prompt, salt):
    if "Revise the knowledge base" in prompt:
        return json.dumps({"add": [{"polarity": "prefer", "scope": "niche", "text": f"Keep a skip, say {salt}.",
                                    "check": "at least 1 skip"}], "edit": [], "retire": []})
    return json.dumps({"children": children(prompt, 3, salt)})


SUM = json.dumps({"sum": 42, "count": list(range(1, 13))})
CONTROLS = "\x1b[2J\x1b]0;owned\x07\u202e\u0085\u2028\x08\x7fé★🧪\ud7ff"


def bad(mode, body, prompt, salt, key):
    """The answer's text by mode; every mode answers revisions well unless it is about text as a whole."""
    whole = good(body, prompt, salt)
    revises = "Revise the knowledge base" in prompt
    if mode == "good":
        return whole
    if mode == "prose":
        return "Certainly! I looked at {the front} first.\n\n" + whole + "\n\nI hope {this} helps."
    if mode == "fences":
        return "```json\n" + whole + "\n```\n"
    if mode == "truncated":
        return whole[: len(whole) * 2 // 3]
    if mode == "broken":
        return whole[:20]
    if mode == "mend":
        return whole if "could not be used" in prompt else "I would take a residual network."
    if mode == "refusal":
        return "I'm sorry, but I can't help with designing networks."
    if mode in ("empty", "blank"):
        return "" if mode == "empty" else " \n\t\n"
    if mode == "echo":
        return "Your key is " + key + ". " + whole
    if mode == "controls-prose":
        return CONTROLS + whole + CONTROLS
    if revises:
        return whole
    drafts = children(prompt, 3, salt)
    if mode == "wrong-ops":
        for draft in drafts:
            draft["architecture_code"] = draft["architecture_code"].replace("skip_connect", "nor_conv_5x5") \
                .replace("nor_conv_1x1", "sep_conv_3x3").replace("avg_pool_3x3", "max_pool")
    elif mode == "wrong-edges":
        for draft in drafts:
            draft["architecture_code"] = draft["architecture_code"].replace("~2", "~7").replace("~1", "~0")
    elif mode == "none":
        drafts = []
    elif mode == "fifty":
        drafts = children(prompt, 50, salt)
    elif mode == "repeated":
        drafts = drafts[:1] * 3
    elif mode == "elsewhere":
        drafts = [{"architecture_code": cell(["nor_conv_3x3"] * 5 + ["none"]), "parents": [], "rationale": ""}] * 3 \
            if " 0 x nor" in prompt else [{"architecture_code": cell(["skip_connect"] * 6), "parents": []}] * 3
    elif mode == "controls":
        drafts = [{"architecture_code": CONTROLS, "parents": [], "rationale": CONTROLS}] \
            + [{**draft, "rationale": CONTROLS} for draft in drafts[:2]]
    elif mode == "types":
        drafts = [7, None, "cell", {"architecture_code": 3}, {"code": "x"}, [], {**drafts[0], "parents": "all"}, *drafts[1:]]
    return json.dumps({"children": drafts}, ensure_ascii=False)


def pieces(text, size=23):
    return [text[start:start + size] for start in range(0, len(text), size)]


def events(path, text, usage, finish="stop"):
    """The whole response of a protocol, as encoded events."""
    if path.endswith("/chat/completions"):
        out = [{"choices": [{"index": 0, "delta": {"role": "assistant", "content": None}, "finish_reason": None}]}]
        out += [{"choices": [{"index": 0, "delta": {"content": part}, "finish_reason": None}]} for part in pieces(text)]
        out.append({"choices": [{"index": 0, "delta": {}, "finish_reason": finish}]})
        if usage:
            out.append({"choices": [], "usage": {"prompt_tokens": usage[0], "completion_tokens": usage[1]}})
        return [f"data: {json.dumps(one, ensure_ascii=False)}\n\n".encode() for one in out] + [b"data: [DONE]\n\n"]
    if path.endswith("/messages"):
        def event(kind, **more):
            return f"event: {kind}\ndata: {json.dumps({'type': kind, **more}, ensure_ascii=False)}\n\n".encode()
        out = [event("message_start", message={"usage": {"input_tokens": usage[0], "output_tokens": 1}} if usage else {}),
               event("content_block_start", index=0, content_block={"type": "tool_use", "id": "t", "input": {}})]
        out += [event("content_block_delta", index=0, delta={"type": "input_json_delta", "partial_json": part})
                for part in pieces(text)]
        out.append(event("content_block_stop", index=0))
        out.append(event("message_delta", delta={"stop_reason": "tool_use"},
                         **({"usage": {"output_tokens": usage[1]}} if usage else {})))
        return out + [event("message_stop")]
    out = [{"message": {"role": "assistant", "content": part}, "done": False} for part in pieces(text)]
    last = {"message": {"role": "assistant", "content": ""}, "done": True, "done_reason": "stop"}
    if usage:
        last.update(prompt_eval_count=usage[0], eval_count=usage[1])
    return [json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in out + [last]]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def handle(self):
        try:
            super().handle()
        except ConnectionError:
            pass  # the reader had enough

    def log_message(self, *arguments):
        pass

    def head(self, status=200, kind=None):
        usual = "application/x-ndjson" if self.path.endswith("/api/chat") else "text/event-stream"
        self.send_response(status)
        self.send_header("Content-Type", kind or usual)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def piece(self, data):
        if data:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
            self.wfile.flush()

    def end(self):
        self.wfile.write(b"0\r\n\r\n")
        self.wfile.flush()

    def do_GET(self):
        name = parse_qs(urlparse(self.path).query).get("model", [""])[0]
        data = json.dumps({"requests": SEEN.get(name, [])}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        name = body["model"]
        mode = name.split(":")[0]
        key = self.headers.get("Authorization", "").removeprefix("Bearer ") or self.headers.get("x-api-key", "")
        messages = body["messages"]
        prompt = messages[-1]["content"]
        with LOCK:
            seen = SEEN.setdefault(name, [])
            seen.append({"path": self.path, "body": body, "key": key})
            count = len(seen)
            COUNT[0] += 1
            salt = COUNT[0]
        try:
            self.answer(mode, count, salt, body, prompt, key)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def answer(self, mode, count, salt, body, prompt, key):
        read = sum(len(m["content"]) for m in body["messages"]) + len(body.get("system", ""))
        usage = (read * 3 // 10, 42)
        if mode.startswith("recorded-"):
            folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "recorded")
            with open(os.path.join(folder, mode[9:]), "rb") as file:
                data = file.read()
            self.head(kind="application/json" if mode.endswith(".json") else None)
            for start in range(0, len(data), 61):
                self.piece(data[start:start + 61])
            return self.end()
        if mode == "unauthorized":
            self.head(401, "application/json")
            self.piece(json.dumps({"error": {"message": f"Incorrect key provided: {key}"}}).encode())
            return self.end()
        if mode == "huge":
            # Ten megabytes of children that are none.
            self.head()
            piece = events(self.path, '{"children": [' + '"0123456789", ' * 1000, None)
            for _ in range(800):
                for event in piece[1:-2]:
                    self.piece(event)
            return self.end()
        text = bad(mode if mode not in ("cut-character", "hang", "flaky") else "good", body, prompt, salt, key)
        if mode == "sum":
            text = SUM
        if mode == "sum-prose":
            text = 'The sum is ' + SUM + ', I think.'
        if mode == "sum-words":
            text = "Forty-two."
        if mode == "context":
            text = "marigold" if "marigold" in prompt else SUM
        if mode == "forgets":
            text = "rose" if "marigold" in prompt else SUM
        if mode in ("no-usage", "no-usage-sum"):
            usage = None
            text = SUM if mode == "no-usage-sum" else good(body, prompt, salt)
        if mode == "shortened":
            usage = (20, 42)
            text = good(body, prompt, salt)
        if mode == "cut-character" or (mode == "flaky" and count == 1):
            data = b"".join(events(self.path, text[:30] + "★" + text[30:], usage))
            self.head()
            self.piece(data[: data.index("★".encode()) + 1])
            return self.end()
        if mode == "hang":
            self.head()
            for event in events(self.path, text, usage)[:4]:
                self.piece(event)
            time.sleep(60)
            return
        self.head()
        for event in events(self.path, text, usage):
            self.piece(event)
        self.end()


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.buffer.read()
os._exit(0)
