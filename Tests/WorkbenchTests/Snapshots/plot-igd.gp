# Redraws tour-igd.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 60 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables e0fa88d8fe47
# contract span c6bad177e1f7e18d
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'tour-igd.pdf'
$p1_1 << EOD
1 0.21407445633171565
2 0.21407445633171565
3 0.21407445633171565
4 0.21407445633171565
5 0.21407445633171565
6 0.21407445633171565
7 0.21407445633171565
8 0.20452269069038012
9 0.20452269069038012
10 0.20452269069038012
11 0.20344570225540493
12 0.20344570225540493
13 0.20344570225540493
14 0.064571159601466
15 0.04137940312126495
16 0.04137940312126495
17 0.04137940312126495
18 0.04137940312126495
19 0.04137940312126495
20 0.027285701159616035
21 0.027285701159616035
22 0.027285701159616035
23 0.030073012141452273
24 0.030073012141452273
25 0.030073012141452273
26 0.030073012141452273
27 0.030073012141452273
28 0.030073012141452273
29 0.030073012141452273
30 0.03273179087459063
31 0.03152967631416989
32 0.03152967631416989
33 0.03152967631416989
34 0.03152967631416989
35 0.03152967631416989
36 0.03152967631416989
37 0.018003531046713765
38 0.018003531046713765
39 0.018003531046713765
40 0.018003531046713765
41 0.01758255014915987
42 0.01123468913344388
43 0.009116180032644604
44 0.009116180032644604
45 0.009116180032644604
46 0.008192642085064147
47 0.009013324610937352
48 0.009013324610937352
49 0.009013324610937352
50 0.009013324610937352
51 0.009013324610937352
52 0.010377648037388089
53 0.013409148799719063
54 0.013409148799719063
55 0.013409148799719063
56 0.013409148799719063
57 0.013409148799719063
58 0.013409148799719063
59 0.013023023853624745
60 0.012492522283741394
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
set yrange [0:0.22264] noextend
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
