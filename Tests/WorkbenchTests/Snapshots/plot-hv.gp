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
1 0.685039936905742
2 0.685039936905742
3 0.685039936905742
4 0.685039936905742
5 0.685039936905742
6 0.685039936905742
7 0.685039936905742
8 0.687312108970565
9 0.687312108970565
10 0.687312108970565
11 0.6873918346585018
12 0.6873918346585018
13 0.695818738889722
14 0.943949288829181
15 0.963620385284243
16 0.963620385284243
17 0.963620385284243
18 0.963620385284243
19 0.963620385284243
20 0.9645440091567332
21 0.9645440091567332
22 0.9645440091567332
23 0.9733486215708917
24 0.9736091766194851
25 0.9736091766194851
26 0.9736091766194851
27 0.9736091766194851
28 0.9736091766194851
29 0.9738296902814914
30 0.9754735942159137
31 0.9771196271476228
32 0.9771196271476228
33 0.9771196271476228
34 0.9771196271476228
35 0.9771196271476228
36 0.9771196271476228
37 0.9785969025005303
38 0.9785969025005303
39 0.9785969025005303
40 0.9785969025005303
41 0.9786390908257415
42 0.9801308983284261
43 0.9813307778827748
44 0.9817468543343774
45 0.9817468543343774
46 0.9825518081618998
47 0.9828785093745244
48 0.9828785093745244
49 0.9828785093745244
50 0.9828785093745244
51 0.9828785093745244
52 0.9847122202118023
53 0.9866328251905742
54 0.9866328251905742
55 0.9866328251905742
56 0.9866328251905742
57 0.9866328251905742
58 0.9866328251905742
59 0.9867633114496038
60 0.9867676512796258
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
set yrange [0.67287:1.00145] noextend
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
