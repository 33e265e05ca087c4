// SPDX-License-Identifier: Apache-2.0
/**
 * The platform as its administrator sees it: which infrastructures are configured, what their backends are and can do,
 * and whether the audit is intact.
 */
@Export
@Version("0.1.0")
package io.cistern.administration;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
