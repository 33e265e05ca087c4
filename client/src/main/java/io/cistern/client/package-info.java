// SPDX-License-Identifier: Apache-2.0
/**
 * The interfaces of the API over REST. For programs outside the container; inside it, the gateway publishes the same
 * interfaces as services.
 */
@Export
@Version("0.1.0")
package io.cistern.client;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
