// SPDX-License-Identifier: Apache-2.0
/**
 * What virtualised compute, network and storage resources have in common: operational state, affinity and anti-affinity
 * (IFA 005 clause 8.4.8), migration. Records are immutable and safe for use by several threads.
 */
@Export
@Version("0.1.0")
package io.cistern.vim;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
