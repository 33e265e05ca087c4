// SPDX-License-Identifier: Apache-2.0
/** A store and a data centre for tests. */
package io.cistern.pim.internal.testing;
