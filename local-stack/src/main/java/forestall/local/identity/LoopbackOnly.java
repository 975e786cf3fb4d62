package forestall.local.identity;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Everybody knows these secrets, so nobody from elsewhere may reach them. */
final class LoopbackOnly {

    private LoopbackOnly() {}

    static void check(@Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "The local identity provider serves this machine only: expected server.address to be a loopback"
                            + " address, found " + (address == null ? "every interface" : address.getHostAddress()));
        }
    }
}
