# Redraws tour-knowledge.pdf: gnuplot 5.4 or later, in this folder.
# session tour, seed 1, 60 evaluations by co-evolution (offline)
# cifar10 edgegpu, validation accuracy, tables dbe79c4b8bd7
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,4.025in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'tour-knowledge.pdf'
$p1_4 << EOD
0 0 1
2 0 1
EOD
$p2_3 << EOD
0 0 1
1 0 1
2 1 2
EOD
$p2_4 << EOD
2 0 1
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
# panel 1
set lmargin at screen 0.0876
set rmargin at screen 0.9771
set bmargin at screen 0.6549
set tmargin at screen 0.9553
unset logscale x
set xrange [-0.6243:2.6243] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [0:1.04] noextend
set format y
set ytics 1
set format y '%.0f'
set ylabel 'rules' offset 0.4,0
set title 'changes' offset 0,-0.6
unset colorbox
unset key
plot $p1_4 using 1:2:($1-0.36):($1+0.36):2:3 with boxxyerror lw 0.5 lc rgb '#0072B2' fs solid 0.85 border lc rgb '#222222' notitle
# panel 2
unset label
set lmargin at screen 0.0876
set rmargin at screen 0.9771
set bmargin at screen 0.2302
set tmargin at screen 0.5306
unset logscale x
set xrange [-0.6243:2.6243] noextend
set format x
set xtics 1
set format x '%.0f'
set xtics offset 0,0.3
set xlabel 'generation' offset 0,0.6
unset logscale y
set yrange [0:2.08] noextend
set format y
set ytics 1
set format y '%.0f'
set ylabel 'rules' offset 0.4,0
set title 'rules that stand, by the evidence so far' offset 0,-0.6
unset colorbox
unset key
plot $p2_3 using 1:2:($1-0.36):($1+0.36):2:3 with boxxyerror lw 0.5 lc rgb '#CC79A7' fs pattern 0 border lc rgb '#222222' notitle, \
     $p2_4 using 1:2:($1-0.36):($1+0.36):2:3 with boxxyerror lw 0.5 lc rgb '#7F7F7F' fs pattern 3 border lc rgb '#222222' notitle
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
set key at screen 0.5,0.0083 bottom center horizontal Left reverse maxcols 2 samplen 2.2 spacing 1.05 width -0.94 font ',7.2'
plot NaN notitle, \
     keyentry with boxes lw 0.5 lc rgb '#E69F00' fs pattern 2 border lc rgb '#222222' title 'pinned', \
     keyentry with boxes lw 0.5 lc rgb '#009E73' fs pattern 5 border lc rgb '#222222' title 'retired', \
     keyentry with boxes lw 0.5 lc rgb '#D55E00' fs pattern 4 border lc rgb '#222222' title 'revised', \
     keyentry with boxes lw 0.5 lc rgb '#0072B2' fs solid 0.85 border lc rgb '#222222' title 'added', \
     keyentry with boxes lw 0.5 lc rgb '#56B4E9' fs pattern 7 border lc rgb '#222222' title 'no check', \
     keyentry with boxes lw 0.5 lc rgb '#222222' fs pattern 1 border lc rgb '#222222' title 'contradicted', \
     keyentry with boxes lw 0.5 lc rgb '#CC79A7' fs pattern 0 border lc rgb '#222222' title 'open', \
     keyentry with boxes lw 0.5 lc rgb '#7F7F7F' fs pattern 3 border lc rgb '#222222' title 'supported'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'tour-knowledge.pdf'"
