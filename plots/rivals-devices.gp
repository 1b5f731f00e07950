# Redraws rivals-devices.pdf: gnuplot 5.4 or later, in this folder.
# campaign rivals, runs 1ca1f4bfb0383baf, 18 tasks, 10 seeds, searchers offline, random, local-search, nsga2, moead, sms-emoa
# searched in test accuracy, measured in test accuracy, tables e0fa88d8fe47
# after 240 evaluations, mean over 3 datasets a device; whiskers: bootstrapped 95 % interval over 10 seeds
# hypervolume missing of the true front's, under the contract named
reset
set encoding utf8
set terminal pdfcairo enhanced color size 3.5in,2.52in font 'Liberation Serif,8' fontscale 0.75 linewidth 2
set output 'rivals-devices.pdf'
$p1_1 << EOD
-0.35 0.45862258333333356 0.4302547199999996 0.49419226516335385
0.65 0.12011280666666457 0.11339687710667226 0.12705883003916935
1.6500000000000001 0.23768600666666972 0.22279347147113934 0.26122940938021755
2.65 0.1253325033333308 0.1209539300065342 0.13284687842954954
3.65 0.09967461666666844 0.09084232017960224 0.10555546333333443
4.65 0.18137979333333054 0.16192788647153566 0.20068805423437996
EOD
$p1_2 << EOD
-0.21000000000000002 4.259768543333335 3.474167941829649 5.304734978631755
0.79 3.1179271833333333 2.627166515571154 3.8149168010227337
1.79 3.1345677999999966 2.6745210160921817 3.504356601208604
2.79 3.4562021800000005 3.042968869625237 4.001216103068585
3.79 4.394008403333332 3.6330231461693048 5.065352431774098
4.79 5.12053921 3.741489581837612 5.958744603799029
EOD
$p1_3 << EOD
-0.07 0.5651023833333312 0.5263305363467277 0.6448780320511656
0.93 0.7612992299999988 0.6499484664546286 0.8763017387180403
1.9300000000000002 0.652379390000003 0.532596348961403 0.8632878700131292
2.93 0.7276439866666664 0.5303592183259784 0.9374558000032217
3.93 0.7428271399999986 0.5556057694385437 1.1232917512841027
4.93 0.7584817600000004 0.594672243584773 0.978168476271858
EOD
$p1_4 << EOD
0.06999999999999995 0.9114080699999982 0.7712035186257173 1.0529523008477557
1.07 1.1137450533333348 0.9653210641775557 1.245958465842718
2.07 1.0968542833333341 0.9027552098788609 1.2525543278261848
3.07 0.9063664599999989 0.7388549328795757 1.120863658609238
4.07 0.9622585599999989 0.7764765943571548 1.1631935902193755
5.07 0.9009634566666657 0.7676642932608321 1.0919484100990353
EOD
$p1_5 << EOD
0.2099999999999999 1.2759893499999997 1.1629037314828903 1.3801772758795152
1.21 1.3793837900000006 1.1840306081358616 1.5480402779010243
2.21 1.1781628499999963 0.9885482596975013 1.3598277610342133
3.21 1.216511446666667 1.0430482696392755 1.3854247825575556
4.21 1.2558898999999966 0.9820139763529817 1.6511029215162092
5.21 1.2665937666666693 1.0607826506865266 1.6803346845891804
EOD
$p1_6 << EOD
0.3499999999999999 1.0250437233333298 0.9268406370191126 1.129528710923454
1.35 1.0912893533333334 0.8834632091046257 1.2586563849303476
2.35 0.964418326666666 0.8366171281729244 1.080765647209692
3.35 1.0461726266666669 0.87714623611235 1.313916049346125
4.35 1.1765440666666682 0.9928186978115617 1.4569755229066785
5.35 0.8582895533333301 0.748442093720579 1.0351352853133031
EOD
set border 3 lw 0.5
set tics nomirror out scale 0.5,0.25 font ',7.2'
set multiplot
set lmargin at screen 0.0876
set rmargin at screen 0.9414
set bmargin at screen 0.1958
set tmargin at screen 0.9735
unset logscale x
set xrange [-0.6733:5.6733] noextend
set format x
set xtics ('edgegpu' 0, 'raspi4' 1, 'edgetpu' 2, 'pixel3' 3, 'eyeriss' 4, 'fpga' 5)
set xtics offset 0,0.3
unset xlabel
unset logscale y
set yrange [0:6.1971] noextend
set format y
set ytics 1
set format y '%.0f'
set ylabel 'missing HV (span) (%)' offset 0.4,0
unset title
unset colorbox
unset key
plot $p1_1 using 1:2:(0.126) with boxes lw 0.5 lc rgb '#0072B2' fs solid 0.85 border lc rgb '#222222' notitle, \
     $p1_1 using 1:3:(0):($4-$3) with vectors heads size graph 0.008,90 nofilled lw 0.77 lc rgb '#000000' notitle, \
     $p1_2 using 1:2:(0.126) with boxes lw 0.5 lc rgb '#D55E00' fs pattern 4 border lc rgb '#222222' notitle, \
     $p1_2 using 1:3:(0):($4-$3) with vectors heads size graph 0.008,90 nofilled lw 0.77 lc rgb '#000000' notitle, \
     $p1_3 using 1:2:(0.126) with boxes lw 0.5 lc rgb '#009E73' fs pattern 5 border lc rgb '#222222' notitle, \
     $p1_3 using 1:3:(0):($4-$3) with vectors heads size graph 0.008,90 nofilled lw 0.77 lc rgb '#000000' notitle, \
     $p1_4 using 1:2:(0.126) with boxes lw 0.5 lc rgb '#E69F00' fs pattern 2 border lc rgb '#222222' notitle, \
     $p1_4 using 1:3:(0):($4-$3) with vectors heads size graph 0.008,90 nofilled lw 0.77 lc rgb '#000000' notitle, \
     $p1_5 using 1:2:(0.126) with boxes lw 0.5 lc rgb '#56B4E9' fs pattern 7 border lc rgb '#222222' notitle, \
     $p1_5 using 1:3:(0):($4-$3) with vectors heads size graph 0.008,90 nofilled lw 0.77 lc rgb '#000000' notitle, \
     $p1_6 using 1:2:(0.126) with boxes lw 0.5 lc rgb '#CC79A7' fs pattern 0 border lc rgb '#222222' notitle, \
     $p1_6 using 1:3:(0):($4-$3) with vectors heads size graph 0.008,90 nofilled lw 0.77 lc rgb '#000000' notitle
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
set key at screen 0.5,0.0132 bottom center horizontal Left reverse maxcols 3 samplen 2.2 spacing 1.05 width -0.94 font ',7.2'
plot NaN notitle, \
     keyentry with boxes lw 0.5 lc rgb '#0072B2' fs solid 0.85 border lc rgb '#222222' title 'offline', \
     keyentry with boxes lw 0.5 lc rgb '#D55E00' fs pattern 4 border lc rgb '#222222' title 'random', \
     keyentry with boxes lw 0.5 lc rgb '#009E73' fs pattern 5 border lc rgb '#222222' title 'local-search', \
     keyentry with boxes lw 0.5 lc rgb '#E69F00' fs pattern 2 border lc rgb '#222222' title 'nsga2', \
     keyentry with boxes lw 0.5 lc rgb '#56B4E9' fs pattern 7 border lc rgb '#222222' title 'moead', \
     keyentry with boxes lw 0.5 lc rgb '#CC79A7' fs pattern 0 border lc rgb '#222222' title 'sms-emoa'
unset multiplot
unset output
# Dates become a constant, so that drawing again gives the same bytes.
system "LC_ALL=C sed -i 's|^\\( */CreationDate (D:\\)[0-9]\\{14\\}|\\119700101000000|' ./'rivals-devices.pdf'"
