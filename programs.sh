# For the scripts beside the parent pom.xml: finds the JDK, builds programs. They set home, the checkout, and stand in it when they build.
# shellcheck shell=bash
needed_java=25
needed_maven=3.8.6

say() { printf '%s\n' "$*" >&2; }
fail() {
    say "$*"
    exit 1
}

# Whether this directory holds a JDK (not a mere runtime) that is new enough.
is_jdk() {
    [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    version=$("$1/bin/java" -XshowSettings:properties -version 2>&1 |
        sed -n 's/^ *java\.specification\.version = \([0-9]*\).*/\1/p')
    [ "${version:-0}" -ge "$needed_java" ]
}

# The directory two levels above a program, with links followed.
directory_of() {
    program=$(command -v "$1" 2>/dev/null) || return 0
    while [ -L "$program" ]; do
        target=$(readlink "$program")
        case $target in
            /*) program=$target ;;
            *) program=$(dirname "$program")/$target ;;
        esac
    done
    (cd "$(dirname "$program")/.." 2>/dev/null && pwd -P)
}

find_jdk() {
    for candidate in "${JAVA_HOME:-}" "$(directory_of java)" "$(directory_of javac)" /usr/lib/jvm/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/*; do
        if is_jdk "$candidate"; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

# Whether a module's program is missing or older than a source of it or of the libraries named after it.
is_stale() {
    jar=$1/target/app/$1.jar
    [ -f "$jar" ] || return 0
    for source in "$@"; do
        [ -z "$(find pom.xml "$source/pom.xml" "$source/src/main" -newer "$jar" -type f 2>/dev/null | head -n 1)" ] ||
            return 0
    done
    return 1
}

check_maven() {
    command -v mvn >/dev/null 2>&1 ||
        fail "Expected Maven $needed_maven or later as mvn on the PATH to build with, found none."
    maven=$(mvn -version 2>/dev/null | sed -n 's/^.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
    oldest=$(printf '%s\n%s\n' "$needed_maven" "${maven:-0}" | sort -t . -k 1,1n -k 2,2n -k 3,3n | head -n 1)
    [ "$oldest" = "$needed_maven" ] ||
        fail "Expected Maven $needed_maven or later to build with, found ${maven:-none that runs}."
}

# Builds what is missing or older than its sources, of these modules.
build() {
    stale=""
    for module in "$@"; do
        case $module in
            local-stack | simulator) libraries="event-contracts" ;;
            benchmarks) libraries="event-contracts local-stack" ;;
            *) libraries="event-contracts service-chassis" ;;
        esac
        # shellcheck disable=SC2086 # a list of module names
        if is_stale "$module" $libraries; then
            stale="$stale $module"
        fi
    done

    if [ -n "$stale" ]; then
        check_maven
        say "Building$stale (the first time, Maven downloads the libraries: some minutes)"
        modules=$(printf '%s' "${stale# }" | tr ' ' ',')
        export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
        begun=$(mktemp) || fail "Expected to write a temporary file, could not."
        trap 'rm -f "$begun"; exit 130' INT
        mvn -B -q -DskipTests -Dspotless.check.skip=true package -pl "$modules" -am ||
            fail "The build failed: what Maven said stands above."
        for module in $stale; do
            touch -r "$begun" "$module/target/app/$module.jar" || fail "Expected the build to make $module's program, found none."
        done
        rm -f "$begun"
        trap - INT
    fi
}

jdk=$(find_jdk) ||
    fail "Expected a JDK $needed_java or later (JAVA_HOME, PATH, /usr/lib/jvm, macOS, SDKMAN), found none: install one, or set JAVA_HOME."
export JAVA_HOME=$jdk
