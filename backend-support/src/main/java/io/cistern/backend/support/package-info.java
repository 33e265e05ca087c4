// SPDX-License-Identifier: Apache-2.0
/** What backends share: JSON over HTTP, waiting, bounded execution. */
@Export
@Version("0.1.0")
package io.cistern.backend.support;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
