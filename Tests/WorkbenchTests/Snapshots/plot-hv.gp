# Redraws tour-hv.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 60 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables e0fa88d8fe47
# contract span c6bad177e1f7e18d
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'tour-hv.pdf'
$p1_1 << EOD
0 0.9892828554316216
62.4 0.9892828554316216
EOD
$p1_2 << EOD
1 0.7136934690149467
2 0.7136934690149467
3 0.7166434248387348
4 0.7265145916287038
5 0.7265542068272708
6 0.7283952087439325
7 0.7530169068515331
8 0.7530169068515331
9 0.7530169068515331
10 0.7530169068515331
11 0.7530169068515331
12 0.7530169068515331
13 0.9555602485342383
14 0.9744446408241326
15 0.9824073741829019
16 0.9824073741829019
17 0.9824073741829019
18 0.9824073741829019
19 0.9824073741829019
20 0.9844397518401945
21 0.9844397518401945
22 0.9844397518401945
23 0.9844397518401945
24 0.9844397518401945
25 0.9845440466332352
26 0.9845440466332352
27 0.984549087572944
28 0.9845981136578729
29 0.9845981136578729
30 0.9845981136578729
31 0.9846027726566857
32 0.9846027726566857
33 0.98475172821291
34 0.9850791255761964
35 0.9850791255761964
36 0.986106761529898
37 0.986106761529898
38 0.986106761529898
39 0.986106761529898
40 0.9865117818662572
41 0.9865117818662572
42 0.9865117818662572
43 0.9865117818662572
44 0.9865117818662572
45 0.9865117818662572
46 0.9865117818662572
47 0.9865117818662572
48 0.9865117818662572
49 0.9865117818662572
50 0.9865117818662572
51 0.9865117818662572
52 0.9865117818662572
53 0.986583426073995
54 0.986583426073995
55 0.986583426073995
56 0.986583426073995
57 0.9870263183910831
58 0.9870263183910831
59 0.9870383220795452
60 0.9870383220795452
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
set yrange [0.70267:1.00031] noextend
set format y
set ytics 0.05
set format y '%.2f'
set ylabel 'hypervolume (span)' offset 0.4,0
unset title
unset colorbox
unset key
plot $p1_1 using 1:2 with lines lw 0.88 dt (14.4,7.2) lc rgb '#000000' notitle, \
     $p1_2 using 1:2 with steps lw 1.32 dt solid lc rgb '#D55E00' notitle
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
set key at screen 0.5,0.0132 bottom center horizontal Left reverse maxcols 2 samplen 2.2 spacing 1.05 width -2.14 font ',7.2'
plot NaN notitle, \
     keyentry with lines lw 0.88 dt (14.4,7.2) lc rgb '#000000' title 'true front', \
     keyentry with lines lw 1.32 dt solid lc rgb '#D55E00' title 'co-evolution (offline)'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'tour-hv.pdf'"
