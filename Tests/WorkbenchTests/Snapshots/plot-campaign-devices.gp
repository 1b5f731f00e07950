# Redraws small-devices.pdf: gnuplot 5.4 or later, in this folder.
# campaign small, runs efb6414a48ba4351, cifar10 fpga, 2 seeds, searchers nsga2, random
# searched in test accuracy, measured in test accuracy, tables dbe79c4b8bd7
# after 60 evaluations, mean over 1 datasets a device; whiskers: bootstrapped 95 % interval over 2 seeds
# hypervolume missing of the true front's, under the contract named
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'small-devices.pdf'
$p1_1 << EOD
-0.21 3.499606449999998 3.274480599999996 3.7247323
EOD
$p1_2 << EOD
0.21000000000000002 5.804332899999998 3.8300679999999976 7.778597799999998
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.0876
set rmargin at screen 0.9629
set bmargin at screen 0.1402
set tmargin at screen 0.9735
unset logscale x
set xrange [-0.51257:0.51257] noextend
set format x
set xtics ('fpga' 0)
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [0:8.0897] noextend
set format y
set ytics 2
set format y '%.0f'
set ylabel 'missing HV (span) (%)' offset 0.4,0
unset title
unset colorbox
unset key
plot $p1_1 using 1:2:(0.378) with boxes lw 0.5 lc rgb '#009E73' fs pattern 5 border lc rgb '#222222' notitle, \
     $p1_1 using 1:3:(0):($4-$3) with vectors heads size graph 0.008,90 nofilled lw 0.77 lc rgb '#000000' notitle, \
     $p1_2 using 1:2:(0.378) with boxes lw 0.5 lc rgb '#0072B2' fs solid 0.85 border lc rgb '#222222' notitle, \
     $p1_2 using 1:3:(0):($4-$3) with vectors heads size graph 0.008,90 nofilled lw 0.77 lc rgb '#000000' notitle
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
set key at screen 0.5,0.0132 bottom center horizontal Left reverse maxcols 2 samplen 2.2 spacing 1.05 width -0.22 font ',7.2'
plot NaN notitle, \
     keyentry with boxes lw 0.5 lc rgb '#009E73' fs pattern 5 border lc rgb '#222222' title 'nsga2', \
     keyentry with boxes lw 0.5 lc rgb '#0072B2' fs solid 0.85 border lc rgb '#222222' title 'random'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'small-devices.pdf'"
