# Redraws tour-igd.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 60 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables dbe79c4b8bd7
# contract span 8807093bc7dd35fa
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'tour-igd.pdf'
$p1_1 << EOD
1 0.2666786176432275
2 0.2468402527998626
3 0.2468402527998626
4 0.21324404075848227
5 0.21324404075848227
6 0.21324404075848227
7 0.21324404075848227
8 0.18714881084013044
9 0.18714881084013044
10 0.18714881084013044
11 0.18714881084013044
12 0.18714881084013044
13 0.08508149800908715
14 0.07888834022235341
15 0.06907685687064158
16 0.06907685687064158
17 0.053641168112297806
18 0.053641168112297806
19 0.053641168112297806
20 0.053641168112297806
21 0.053641168112297806
22 0.04663740158613021
23 0.04663740158613021
24 0.04663740158613021
25 0.04663740158613021
26 0.04663740158613021
27 0.04495710426542945
28 0.04495710426542945
29 0.04495710426542945
30 0.04314172893806025
31 0.04216847162803403
32 0.04002277803240645
33 0.039015983984034726
34 0.03724588310589204
35 0.03517783734413434
36 0.03501683396548459
37 0.03339265994231227
38 0.03339265994231227
39 0.03339265994231227
40 0.03339265994231227
41 0.03339265994231227
42 0.03339265994231227
43 0.03376823467578454
44 0.03376823467578454
45 0.03376823467578454
46 0.03376823467578454
47 0.03376823467578454
48 0.03325132048859693
49 0.03325132048859693
50 0.03325132048859693
51 0.03325132048859693
52 0.03325132048859693
53 0.03325132048859693
54 0.03325132048859693
55 0.03325132048859693
56 0.03325132048859693
57 0.03325132048859693
58 0.03325132048859693
59 0.034833348982356516
60 0.034833348982356516
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.1305
set rmargin at screen 0.9771
set bmargin at screen 0.2011
set tmargin at screen 0.9735
unset logscale x
set xrange [0:62.4] noextend
set format x
set xtics 10
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'evaluations' offset 0,0.6
unset logscale y
set yrange [0:0.27735] noextend
set format y
set ytics 0.05
set format y '%.2f'
set ylabel 'IGD (span)' offset 0.4,0
unset title
unset colorbox
unset key
plot $p1_1 using 1:2 with steps lw 1.32 dt solid lc rgb '#D55E00' notitle
# legend
unset label
unset title
unset xlabel
unset ylabel
unset tics
unset border
unset logscale
unset colorbox
set lmargin at screen 0
set rmargin at screen 1
set bmargin at screen 0
set tmargin at screen 1
set xrange [0:1]
set yrange [0:1]
set key at screen 0.5,0.0132 bottom center horizontal Left reverse maxcols 1 samplen 2.2 spacing 1.05 width -2.14 font ',7.2'
plot NaN notitle, \
     keyentry with lines lw 1.32 dt solid lc rgb '#D55E00' title 'co-evolution (offline)'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'tour-igd.pdf'"
