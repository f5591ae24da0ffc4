# A Chromium and Chinese fonts for the browser tests; sourced by test. Where Debian's packages can be installed they are
# used; elsewhere Playwright fetches a browser of its own.
have_chromium() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; }
have_chinese() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ]; }

if ! { have_chromium && have_chinese; } && command -v apt-get >/dev/null; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo -n"
    echo "Installing Chromium and Chinese fonts for the browser tests …"
    $as_root apt-get update -qq </dev/null &&
        DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends \
            chromium fontconfig fonts-noto-cjk </dev/null >/dev/null ||
        echo "They could not be installed here; Playwright will look for a browser of its own." >&2
fi
