// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import java.util.Set;

/**
 * An authenticated consumer of the interfaces: a CCM, an operator, a bundle. Obtained from
 * {@link ConsumerAuthentication} only; the gateway rejects any other implementation.
 */
public interface Consumer {

    /** Its name, as it appears in operation records and the audit. */
    String name();

    /** What it may do. */
    Set<Grant> grants();
}
