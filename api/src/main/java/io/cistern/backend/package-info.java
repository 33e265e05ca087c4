// SPDX-License-Identifier: Apache-2.0
/**
 * What a backend supplies and what it is given. A backend registers one {@link io.cistern.backend.Backend} service per
 * configured infrastructure and never an interface of the standard itself: those are published by the gateway only, so
 * that a backend can be replaced while its callers keep calling.
 */
@Export
@Version("0.1.0")
package io.cistern.backend;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
