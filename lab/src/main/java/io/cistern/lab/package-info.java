// SPDX-License-Identifier: Apache-2.0
/** What the simulated services have in common: what goes wrong with them on command. */
@Export
@Version("0.1.0")
package io.cistern.lab;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
