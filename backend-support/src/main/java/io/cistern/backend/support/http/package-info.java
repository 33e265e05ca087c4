// SPDX-License-Identifier: Apache-2.0
/**
 * JSON over HTTP, as backends speak it to their infrastructure: authorised, bounded in time, size and rate, repeated
 * where that does no harm, never redirected to a stranger. Every failure is an
 * {@link io.cistern.api.InfrastructureException} that names service, method, path and the peer's request id.
 *
 * <p>All types are safe for use by several threads. Calls block.
 */
@Export
@Version("0.1.0")
package io.cistern.backend.support.http;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
