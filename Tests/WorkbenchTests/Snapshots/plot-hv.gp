# Redraws tour-hv.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 60 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables dbe79c4b8bd7
# contract span 8807093bc7dd35fa
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'tour-hv.pdf'
$p1_1 << EOD
0 0.9195610649986012
62.4 0.9195610649986012
EOD
$p1_2 << EOD
1 0.6536290417535798
2 0.6599766393895274
3 0.6599766393895274
4 0.6796575101654183
5 0.6796575101654183
6 0.6796575101654183
7 0.6796575101654183
8 0.6823912642443565
9 0.6823912642443565
10 0.6823912642443565
11 0.6823912642443565
12 0.6823912642443565
13 0.7937777656205341
14 0.8580484135773168
15 0.8644633403642059
16 0.8644633403642059
17 0.8872388738230002
18 0.8872388738230002
19 0.8872388738230002
20 0.8872388738230002
21 0.8872388738230002
22 0.8926004871343041
23 0.8926004871343041
24 0.8926004871343041
25 0.8926004871343041
26 0.8926004871343041
27 0.8936207490166856
28 0.8936207490166856
29 0.8936207490166856
30 0.9012044255143812
31 0.9012664740499806
32 0.9016355825554545
33 0.9038639708947934
34 0.9045477090520914
35 0.9083234358609872
36 0.9087791676422421
37 0.9095586650183535
38 0.9095586650183535
39 0.9095586650183535
40 0.9095586650183535
41 0.9095586650183535
42 0.9095586650183535
43 0.9101263454748918
44 0.9101462438918612
45 0.9101462438918612
46 0.9101462438918612
47 0.9101462438918612
48 0.9101592892570901
49 0.9101592892570901
50 0.9101592892570901
51 0.9101592892570901
52 0.9101592892570901
53 0.9101592892570901
54 0.9101592892570901
55 0.9101592892570901
56 0.9101592892570901
57 0.9101592892570901
58 0.9101592892570901
59 0.9104754521260153
60 0.9104754521260153
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
set yrange [0.64299:0.9302] noextend
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
