#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A JSON schema is not kept to word by word: three libraries that constrain a language model's output drop other parts of it.
#
# Seen with outlines-core 0.2.14, llguidance 1.9.1 and lm-format-enforcer 0.11.3 (one of them stands behind most servers'
# `response_format`). 250 for a number of at most 100, 9 for an integer of at most 5, a list of two equal names under `uniqueItems`:
# | part of the schema                | outlines-core           | llguidance          | lm-format-enforcer    |
# | pattern, not anchored ("contains") | taken as the whole text | as the standard says | taken as the whole text |
# | pattern beside maxLength          | the pattern is dropped  | kept                | refused               |
# | minimum, maximum                  | dropped                 | kept                | dropped               |
# | uniqueItems                       | dropped                 | refused             | dropped               |
# | maxItems, anchored pattern        | kept                    | kept                | kept                  |
# Only anchored patterns, enumerations and numbers of items can be relied upon. llm-nas sends these alone, and checks whatever
# comes back itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q outlines-core==0.2.14 llguidance==1.9.1 lm-format-enforcer==0.11.3
"$folder/venv/bin/python" - <<'PYTHON'
import json
import re

from llguidance import LLMatcher, LLTokenizer
from lmformatenforcer import JsonSchemaParser
from outlines_core.json_schema import build_regex_from_schema

tokens = LLTokenizer("byte")


def outlines(schema, text):
    return re.fullmatch(build_regex_from_schema(json.dumps(schema)), text) is not None


def llguidance(schema, text):
    matcher = LLMatcher(tokens, LLMatcher.grammar_from_json_schema(json.dumps(schema)))
    if matcher.is_error():
        return "refused"
    pieces = tokens.tokenize_str(text)
    taken = matcher.validate_tokens(pieces)
    matcher.consume_tokens(pieces[:taken])
    return taken == len(pieces) and matcher.is_accepting()


def enforcer(schema, text):
    try:
        parser = JsonSchemaParser({"type": "object", "properties": {"x": schema}, "required": ["x"]})
        for letter in '{"x":' + text + "}":
            if letter not in parser.get_allowed_characters():
                return False
            parser = parser.add_character(letter)
        return parser.can_end()
    except Exception:
        return "refused"


cell = {"type": "string", "pattern": "^[a-c]{2}$"}
pair = {"type": "array", "items": {"enum": ["a", "b"]}, "minItems": 2, "maxItems": 2}
# Each row: the schema, a text, whether the standard allows it, and what the three say.
rows = [
    ("unanchored pattern", {"type": "string", "pattern": "[a-c]{2}"}, '"xxabxx"', True, (False, True, False)),
    ("anchored pattern", cell, '"xab"', False, (False, False, False)),
    ("anchored pattern", cell, '"ab"', True, (True, True, True)),
    ("pattern and maxLength", {"type": "string", "pattern": "^[a-c]+$", "maxLength": 3}, '"xyz"', False,
     (True, False, "refused")),
    ("maximum of a number", {"type": "number", "minimum": 0, "maximum": 100}, "250", False, (True, False, True)),
    ("maximum of an integer", {"type": "integer", "minimum": 3, "maximum": 5}, "9", False, (True, False, True)),
    ("uniqueItems", {**pair, "uniqueItems": True}, '["a","a"]', False, (True, "refused", True)),
    ("maxItems", {"type": "array", "items": {"type": "integer"}, "maxItems": 2}, "[1,2,3]", False,
     (False, False, False)),
]
for what, schema, text, standard, expected in rows:
    seen = (outlines(schema, text), llguidance(schema, text), enforcer(schema, text))
    print(f"{what:22} {text:10} standard {standard!s:5} | outlines-core {seen[0]!s:5} | llguidance {seen[1]!s:7} | enforcer {seen[2]}")
    assert seen == expected, (what, seen, expected)
print("as described")
PYTHON
