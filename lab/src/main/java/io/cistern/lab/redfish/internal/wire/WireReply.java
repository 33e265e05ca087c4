// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An answer: status, headers, of which several may have one name, and body. */
public record WireReply(int status, List<Header> headers, byte[] body) {

    /** One header line. */
    public record Header(String name, String value) {}

    public WireReply {
        headers = List.copyOf(headers);
    }

    public static WireReply empty(int status) {
        return new WireReply(status, List.of(), new byte[0]);
    }

    public static WireReply text(int status, String contentType, String body) {
        return new WireReply(
                status, List.of(new Header("Content-Type", contentType)), body.getBytes(StandardCharsets.UTF_8));
    }

    /** This answer with one header more; one of the same name stays. */
    public WireReply with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new WireReply(status, more, body);
    }
}
