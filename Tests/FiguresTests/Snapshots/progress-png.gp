# Redraws progress.png: gnuplot 5.4 or later, in this folder.
# session tour
reset
set encoding utf8
set terminal pngcairo enhanced color size 999,719 font 'Linux Libertine O,8' fontscale 3.125 linewidth 4.1667 pointscale 4.1667
set output 'progress.png'
$p1_1 << EOD
10 0.6 0.8
100 0.9 0.95
EOD
$p1_2 << EOD
10 0.7
50 nan
100 0.93
EOD
$p1_3 << EOD
100 0.9 0.85 0.92
EOD
$p1_4 << EOD
6.4 1
103.6 1
EOD
$p1_5 << EOD
60 0.584
60 1.016
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set label 2 'session tour' at screen 0.01,screen 0.02 left font ',4.8' tc rgb '#555555'
set lmargin at screen 0.1221
set rmargin at screen 0.9685
set bmargin at screen 0.1974
set tmargin at screen 0.9722
unset logscale x
set xrange [6.4:103.6] noextend
set format x
set xtics 20
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'Evaluations' offset 0,0.6
unset logscale y
set yrange [0.584:1.016] noextend
set format y
set ytics 0.1
set format y '%.1f'
set ylabel 'Hypervolume' offset 0.4,0
unset title
unset colorbox
set label 11 'knee \& heel' at 60,0.8 left offset char 0.7,0 front font ',7.2' tc rgb '#222222'
set key inside bottom right vertical Left reverse maxcols 1 samplen 2.2 spacing 1.05 width 1.7 font ',7.2'
plot $p1_1 using 1:2:3 with filledcurves fs transparent solid 0.22 noborder lc rgb '#0072B2' notitle, \
     $p1_2 using 1:2 with linespoints pt 7 ps 0.5333 lw 1.1 dt solid lc rgb '#0072B2' pi 2 notitle, \
     $p1_3 using 1:3:(0):($4-$3) with vectors heads size graph 0.008,90 nofilled lw 1.1 lc rgb '#D55E00' notitle, \
     $p1_3 using 1:2 with points pt 9 ps 0.6133 lw 0.3 lc rgb '#D55E00' notitle, \
     $p1_4 using 1:2 with lines lw 0.66 dt (7.2,7.2) lc rgb '#555555' notitle, \
     $p1_5 using 1:2 with lines lw 0.66 dt (7.2,7.2) lc rgb '#555555' notitle, \
     keyentry with linespoints pt 7 ps 0.5333 lw 1.1 dt solid lc rgb '#0072B2' pi 2 title 'LLM\_NAS', \
     keyentry with yerrorbars pt 9 ps 0.6133 lw 1.1 lc rgb '#D55E00' title '50% \{x\}', \
     keyentry with lines lw 0.66 dt (7.2,7.2) lc rgb '#555555' title 'true front'
unset output
