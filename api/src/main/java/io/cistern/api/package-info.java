// SPDX-License-Identifier: Apache-2.0
/**
 * What every operation of IFA 052 has in common: the call and its consumer, the shape of requests and responses, the
 * error model, filters, selectors and pages. Everything here is immutable and safe for any thread.
 */
@Export
@Version("0.1.0")
package io.cistern.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
