// SPDX-License-Identifier: Apache-2.0
/** A PIM backend: a driver for a rack that exists in memory. */
package io.cistern.examples.backend.internal.physical;
