# Redraws bars.pdf: gnuplot 5.4 or later, in this folder.
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'bars.pdf'
$p1_1 << EOD
0 0.9 0.8 0.95
1 0.7 0.7 0.7
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set lmargin at screen 0.1162
set rmargin at screen 0.762
set bmargin at screen 0.1868
set tmargin at screen 0.9735
unset logscale x
set xrange [-0.3424:1.3424] noextend
set format x
set xtics rotate by 45 right ('edge\_gpu' 0, 'fpga 100%%' 1)
unset xlabel
unset logscale y
set yrange [0:0.988] noextend
set format y
set ytics 0.2
set format y '%.1f'
set ylabel 'Share' offset 0.4,0
unset title
unset colorbox
set key at screen 0.7849,0.9735 top left vertical Left reverse maxcols 1 samplen 2.2 spacing 1.05 width 2.06 font ',7.2'
plot $p1_1 using 1:2:(0.4) with boxes lw 0.5 lc rgb '#D55E00' fs pattern 4 border lc rgb '#222222' notitle, \
     $p1_1 using 1:3:(0):($4-$3) with vectors heads size graph 0.008,90 nofilled lw 0.77 lc rgb '#000000' notitle, \
     keyentry with boxes lw 0.5 lc rgb '#D55E00' fs pattern 4 border lc rgb '#222222' title 'NSGA-II'
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'bars.pdf'"
