package cn.parklens.account.web;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Whether a request came from this very machine. */
final class Loopback {

    private Loopback() {}

    /** @param address numeric, as the servlet container gives it; a name is never looked up */
    static boolean isLoopback(@Nullable String address) {
        try {
            return address != null
                    && !address.isBlank()
                    && InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
