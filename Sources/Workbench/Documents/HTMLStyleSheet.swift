/// How an exported session looks.
enum HTMLStyleSheet {
    /// CSS with the reader's own fonts and the reader's own choice of light or dark. Figures stand on white paper in both,
    /// since their black lines are drawn for it.
    static let text = """
        :root { color-scheme: light dark; --ground: #fdfdfc; --ink: #1d1f21; --soft: #5d646b; --line: #d8dadd;
          --box: #f3f4f5; --mark: #0060a8; --good: #1a7f4b; --bad: #b3261e; --wait: #8a6100; }
        @media (prefers-color-scheme: dark) { :root { --ground: #16181a; --ink: #e4e6e8; --soft: #a2a9b0; --line: #3a3f44;
          --box: #202326; --mark: #7cc0ff; --good: #67c995; --bad: #ff8f85; --wait: #e6b84f; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--ink);
          font: 16px/1.5 system-ui, sans-serif; }
        h1 { font-size: 1.6rem; margin: 0 0 .8rem; }
        h2 { font-size: 1.05rem; margin: 0 0 .2rem; }
        h3 { font-size: .9rem; margin: .8rem 0 .2rem; }
        small, .remark, figcaption, .message { color: var(--soft); font-size: .85rem; font-weight: normal; }
        code, pre { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .85rem; }
        h2 code { font-size: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        a { color: var(--mark); text-decoration: none; }
        a:hover, a:focus { text-decoration: underline; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1.5rem; }
        dt { color: var(--soft); }
        dd { margin: 0; }
        section { border-top: 1px solid var(--line); padding: 1rem 0 .6rem; }
        nav { padding-bottom: 1.2rem; }
        .cell.done > h2 > a { color: var(--good); }
        .cell.failed > h2 > a { color: var(--bad); }
        .cell.cancelled > h2 > a, .cell.broken > h2 > a { color: var(--wait); }
        .remark { margin: 0 0 .6rem; }
        .message { white-space: pre-wrap; margin: .4rem 0; }
        pre { background: var(--box); padding: .6rem .8rem; border-radius: 4px; white-space: pre-wrap;
          overflow-wrap: anywhere; margin: .4rem 0; }
        blockquote { margin: .4rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--mark); white-space: pre-wrap; }
        .wide { overflow-x: auto; margin: .4rem 0; }
        table { border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; }
        th, td { padding: .15rem .7rem .15rem 0; text-align: left; vertical-align: top; }
        th { border-bottom: 1px solid var(--line); }
        th, .cell td, nav td { white-space: nowrap; }
        tbody tr:nth-child(even) { background: var(--box); }
        .right { text-align: right; }
        figure { margin: .8rem 0; }
        figure img { background: #fff; padding: .6rem; max-width: 100%; height: auto; border: 1px solid var(--line); }
        summary { cursor: pointer; color: var(--mark); font-size: .9rem; }
        .exchanges > details { margin: .3rem 0 .3rem 1rem; }
        @media print {
          :root { --ground: #fff; --ink: #000; --soft: #444; --line: #bbb; --box: #fff; --mark: #000; --good: #000;
            --bad: #000; --wait: #000; }
          body { max-width: none; padding: 0; font-size: 10pt; }
          figure, tr, h2 { break-inside: avoid; }
          h2, .remark { break-after: avoid; }
          pre { border: 1px solid var(--line); }
          .wide { overflow: visible; }
          table { font-size: 7pt; }
          th, .cell td, nav td { white-space: normal; overflow-wrap: anywhere; padding-right: .3rem; }
          .exchanges:not([open]) { display: none; }
        }
        """
}
