// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** What a server shows and proves: its key and the chain of its certificate, itself first. */
public record Identity(PrivateKey key, List<X509Certificate> chain) {

    public Identity {
        chain = List.copyOf(chain);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Identity[" + chain.get(0).getSubjectX500Principal() + "]";
    }
}
