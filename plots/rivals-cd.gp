# Redraws rivals-cd.pdf: gnuplot 5.4 or later, in this folder.
# campaign rivals, runs 1ca1f4bfb0383baf, 18 tasks, 10 seeds, searchers random, random-within-niches, local-search, regularized-evolution, nsga2, moead, sms-emoa, gp-ehvi, predictor-exhaustive (GP mean), offline
# searched in test accuracy, measured in test accuracy, tables e0fa88d8fe47
# hv after 120 evaluations
# Friedman over 18 tasks: chi-square 157.84, Iman and Davenport's F 645.41, p < 0.0001. Nemenyi: mean ranks that lie 3.19 apart differ (level 0.05); searchers that share a letter do not.
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,1.7066in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'rivals-cd.pdf'
$p1_1 << EOD
1.44 -1.01 -0.79
4.56 -1.01 -0.79
EOD
$p1_2 << EOD
1.44 -0.9
4.56 -0.9
EOD
$p1_3 << EOD
2.94 -1.4100000000000001 -1.19
6.06 -1.4100000000000001 -1.19
EOD
$p1_4 << EOD
2.94 -1.3
6.06 -1.3
EOD
$p1_5 << EOD
4.44 -1.8100000000000003 -1.59
6.837777777777777 -1.8100000000000003 -1.59
EOD
$p1_6 << EOD
4.44 -1.7000000000000002
6.837777777777777 -1.7000000000000002
EOD
$p1_7 << EOD
5.94 -2.21 -1.99
9.115555555555556 -2.21 -1.99
EOD
$p1_8 << EOD
5.94 -2.1
9.115555555555556 -2.1
EOD
$p1_9 << EOD
6.717777777777778 -2.61 -2.39
10.004444444444445 -2.61 -2.39
EOD
$p1_10 << EOD
6.717777777777778 -2.5
10.004444444444445 -2.5
EOD
$p1_11 << EOD
1 0
1 0.3
1 0
1.5 0
1.5 -4.2
1.5 0
1.5 0
1.5 -3.2
1.5 0
2 0
2 0.3
2 0
3 0
3 -5.2
3 0
3 0
3 0.3
3 0
4 0
4 0.3
4 0
4.5 0
4.5 -6.2
4.5 0
4.722222222222222 0
4.722222222222222 -7.2
4.722222222222222 0
5 0
5 0.3
5 0
6 0
6 -7.2
6 0
6 0
6 0.3
6 0
6.777777777777778 0
6.777777777777778 -6.2
6.777777777777778 0
7 0
7 0.3
7 0
8 0
8 -5.2
8 0
8 0
8 0.3
8 0
9 0
9 0.3
9 0
9.055555555555555 0
9.055555555555555 -4.2
9.055555555555555 0
9.944444444444445 0
9.944444444444445 -3.2
9.944444444444445 0
10 0
10 0.3
10 0
EOD
$p1_12 << EOD
1 2.3000000000000003
1 1.9000000000000001
1 2.1
4.192842567439756 2.1
4.192842567439756 2.3000000000000003
4.192842567439756 1.9000000000000001
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set lmargin at screen 0.0257
set rmargin at screen 0.9771
set bmargin at screen 0.0508
set tmargin at screen 0.9609
unset border
unset logscale x
set xrange [-5.174999959621715:17.230555515177272] noextend
set format x
set xtics scale 0 ('' -5.174999959621715)
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [-7.9:2.7] noextend
set format y
set ytics scale 0 ('' -7.9)
unset ylabel
unset title
unset colorbox
set label 11 '1' at 1,0.35 center offset char 0,0.7 front font ',7.2' tc rgb '#222222'
set label 12 '2' at 2,0.35 center offset char 0,0.7 front font ',7.2' tc rgb '#222222'
set label 13 '3' at 3,0.35 center offset char 0,0.7 front font ',7.2' tc rgb '#222222'
set label 14 '4' at 4,0.35 center offset char 0,0.7 front font ',7.2' tc rgb '#222222'
set label 15 '5' at 5,0.35 center offset char 0,0.7 front font ',7.2' tc rgb '#222222'
set label 16 '6' at 6,0.35 center offset char 0,0.7 front font ',7.2' tc rgb '#222222'
set label 17 '7' at 7,0.35 center offset char 0,0.7 front font ',7.2' tc rgb '#222222'
set label 18 '8' at 8,0.35 center offset char 0,0.7 front font ',7.2' tc rgb '#222222'
set label 19 '9' at 9,0.35 center offset char 0,0.7 front font ',7.2' tc rgb '#222222'
set label 20 '10' at 10,0.35 center offset char 0,0.7 front font ',7.2' tc rgb '#222222'
set label 21 'critical difference 3.19' at 4.192842567439756,2.1 left offset char 0.7,0 front font ',7.2' tc rgb '#222222'
set label 22 'gp-ehvi 1.50' at 1.5,-3.2 right offset char -0.7,0 front font ',7.2' tc rgb '#222222'
set label 23 'offline 1.50' at 1.5,-4.2 right offset char -0.7,0 front font ',7.2' tc rgb '#222222'
set label 24 'predictor-exhaustive 3.00' at 3,-5.2 right offset char -0.7,0 front font ',7.2' tc rgb '#222222'
set label 25 'local-search 4.50' at 4.5,-6.2 right offset char -0.7,0 front font ',7.2' tc rgb '#222222'
set label 26 'nsga2 4.72' at 4.722222222222222,-7.2 right offset char -0.7,0 front font ',7.2' tc rgb '#222222'
set label 27 'sms-emoa 6.00' at 6,-7.2 left offset char 0.7,0 front font ',7.2' tc rgb '#222222'
set label 28 'moead 6.78' at 6.777777777777778,-6.2 left offset char 0.7,0 front font ',7.2' tc rgb '#222222'
set label 29 'regularized-evolution 8.00' at 8,-5.2 left offset char 0.7,0 front font ',7.2' tc rgb '#222222'
set label 30 'random-within-niches 9.06' at 9.055555555555555,-4.2 left offset char 0.7,0 front font ',7.2' tc rgb '#222222'
set label 31 'random 9.94' at 9.944444444444445,-3.2 left offset char 0.7,0 front font ',7.2' tc rgb '#222222'
unset key
plot $p1_1 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#000000' notitle, \
     $p1_2 using 1:2 with lines lw 0.77 dt solid lc rgb '#000000' notitle, \
     $p1_3 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#000000' notitle, \
     $p1_4 using 1:2 with lines lw 0.77 dt solid lc rgb '#000000' notitle, \
     $p1_5 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#000000' notitle, \
     $p1_6 using 1:2 with lines lw 0.77 dt solid lc rgb '#000000' notitle, \
     $p1_7 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#000000' notitle, \
     $p1_8 using 1:2 with lines lw 0.77 dt solid lc rgb '#000000' notitle, \
     $p1_9 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#000000' notitle, \
     $p1_10 using 1:2 with lines lw 0.77 dt solid lc rgb '#000000' notitle, \
     $p1_11 using 1:2 with lines lw 0.77 dt solid lc rgb '#000000' notitle, \
     $p1_12 using 1:2 with lines lw 0.77 dt solid lc rgb '#000000' notitle
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'rivals-cd.pdf'"
