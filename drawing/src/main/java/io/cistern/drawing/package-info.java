// SPDX-License-Identifier: Apache-2.0
/** Draws what the interfaces answer. */
@Export
@Version("0.1.0")
package io.cistern.drawing;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
