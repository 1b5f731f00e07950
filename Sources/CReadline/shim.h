// SPDX-License-Identifier: GPL-3.0-or-later
// readline's headers use FILE without including <stdio.h> themselves.
#ifndef LLM_NAS_CREADLINE_SHIM_H
#define LLM_NAS_CREADLINE_SHIM_H
#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>
#endif
