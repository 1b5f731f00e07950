# Redraws tour-igd.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 60 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables e0fa88d8fe47
# contract span c6bad177e1f7e18d
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'tour-igd.pdf'
$p1_1 << EOD
1 0.17218425021457726
2 0.17218425021457726
3 0.16320925542667306
4 0.1584663721969214
5 0.1584663721969214
6 0.15560889570887282
7 0.1600986090461654
8 0.1600986090461654
9 0.1600986090461654
10 0.1600986090461654
11 0.1600986090461654
12 0.1600986090461654
13 0.06334259089438174
14 0.06123337040234326
15 0.029114392493695858
16 0.029114392493695858
17 0.029114392493695858
18 0.029114392493695858
19 0.029114392493695858
20 0.02382975875923121
21 0.02382975875923121
22 0.02382975875923121
23 0.02382975875923121
24 0.02382975875923121
25 0.02214838239919881
26 0.02214838239919881
27 0.020739135005030697
28 0.020582427786501073
29 0.020582427786501073
30 0.020582427786501073
31 0.020582427786501073
32 0.020582427786501073
33 0.020582427786501073
34 0.020582427786501073
35 0.020582427786501073
36 0.020582427786501073
37 0.020582427786501073
38 0.020582427786501073
39 0.020582427786501073
40 0.009418266015677242
41 0.009418266015677242
42 0.009418266015677242
43 0.009418266015677242
44 0.009418266015677242
45 0.009418266015677242
46 0.009418266015677242
47 0.009418266015677242
48 0.009418266015677242
49 0.009418266015677242
50 0.009418266015677242
51 0.009418266015677242
52 0.009418266015677242
53 0.009531402719845327
54 0.009531402719845327
55 0.009531402719845327
56 0.009531402719845327
57 0.009181135160708058
58 0.009181135160708058
59 0.009181135160708058
60 0.009181135160708058
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
set yrange [0:0.17907] noextend
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
