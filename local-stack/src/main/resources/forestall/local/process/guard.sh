# Reads orders until the pipe closes, which it does when the one who gives them is gone; then ends what it watches.
trap '' INT TERM HUP
watched=
unwanted=
while read -r order rest; do
    case $order in
        watch) watched="${rest%% *}:${rest#* } $watched" ;;
        forget)
            remaining=
            for each in $watched; do
                [ "${each#*:}" = "$rest" ] || remaining="$remaining $each"
            done
            watched=$remaining
            ;;
        remove) unwanted=$rest ;;
    esac
done
for each in $watched; do
    kill -"${each%%:*}" "${each#*:}" 2>/dev/null
done
seconds=0
alive=$watched
while [ -n "$alive" ]; do
    still=
    for each in $alive; do
        if kill -0 "${each#*:}" 2>/dev/null; then
            still="$still $each"
            [ $seconds -lt 10 ] || kill -KILL "${each#*:}" 2>/dev/null
        fi
    done
    alive=$still
    if [ -n "$alive" ]; then
        [ $seconds -lt 30 ] || break
        seconds=$((seconds + 1))
        sleep 1
    fi
done
[ -z "$unwanted" ] || rm -rf "$unwanted"
