internal import BigInt

/// The places of numbers from the greatest number to the least; places of equal ones as `isBefore` says, or as they are.
///
/// Places are moved, and not what stands there.
///
/// - Precondition: each number is at least 0 and less than 2³², as points are: a scale is at most 10⁹.
package func fallingOrder(
    of numbers: [Fraction], amongEqual isBefore: (Int, Int) -> Bool = { _, _ in false }
) -> [Int] {
    let bits = numbers.map(\.leadingBits)
    // Sorting keeps the order among those of which neither comes first.
    return numbers.indices.sorted { left, right in
        if bits[left] != bits[right] { return bits[left] > bits[right] }
        if numbers[left] != numbers[right] { return numbers[right] < numbers[left] }
        return isBefore(left, right)
    }
}

extension Fraction {
    /// 2³² times the number, cut off: less or the same for a smaller number, so that it tells most numbers apart.
    fileprivate var leadingBits: UInt64 {
        if let (numerator, denominator) = parts {
            let (above, below) = (numerator.magnitude, denominator.magnitude)
            return below.dividingFullWidth((above >> 32, above << 32)).quotient
        }
        if let bits = enclosure?.rounded({ ($0 << 32) / $1 }) { return UInt64(truncatingIfNeeded: bits) }
        let (numerator, denominator) = unlimited
        return UInt64(truncatingIfNeeded: (numerator << 32) / denominator)
    }
}
