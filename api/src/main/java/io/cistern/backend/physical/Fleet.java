// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.backend.Backend;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A fleet under management: the backend that the gateway calls in place of the one with the driver. Offers the
 * interfaces of the PIM; describes itself as the backend with the driver does, with its own capabilities.
 */
@ConsumerType
public interface Fleet extends Backend, AutoCloseable {

    /** Ends the management: nothing more is read or written, and calls fail as when a {@link Backend} leaves. */
    @Override
    void close();
}
