// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.wire;

import javax.net.ssl.SSLEngine;

/** What is behind one address. Called on the threads of the event loops: it must not block. */
public interface Site {

    /** Somebody has connected. */
    void connected();

    /** The server's side of a new TLS connection. */
    SSLEngine engine();

    /** Answers a request; {@link #answered} follows when the answer has left or never will. */
    Delivery handle(WireRequest request);

    /** An answer has left, or its connection is gone. */
    void answered();
}
