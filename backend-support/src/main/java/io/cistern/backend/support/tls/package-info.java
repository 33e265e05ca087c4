// SPDX-License-Identifier: Apache-2.0
/**
 * Whom to believe, peer by peer: thousands of peers behind one HTTP client, each with a certificate of its own.
 *
 * <p>{@link io.cistern.backend.support.tls.PeerTrusts} holds what each peer has to show; a peer that shows something
 * else, or that is not known at all, gets no byte of a request.
 */
@Export
@Version("0.1.0")
package io.cistern.backend.support.tls;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
