# Finds a JDK 25 and exports JAVA_HOME; sourced by run, test and bench.
is_jdk25() { [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'; }

find_jdk25() {
    for home in "${JAVA_HOME:-}" "${JDK_25:-}" \
        /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && is_jdk25 "$home"; then
            export JAVA_HOME="$home"
            return
        fi
    done
    if command -v javac >/dev/null && javac -version 2>&1 | grep -q '^javac 25'; then
        unset JAVA_HOME
        return
    fi
    echo "ParkLens needs JDK 25 and found none." >&2
    echo "Install one (Debian: temurin-25-jdk from Adoptium; macOS: brew install --cask temurin@25)" >&2
    echo "or set JAVA_HOME to it, then start this again." >&2
    exit 1
}
find_jdk25
