import Patuh

/// What knows which bands of its rubric are assumed.
protocol BandHolder {
    func assumesBand(_ category: Patuh.Category) -> Bool
}

extension Rapor: BandHolder {}
extension Recap.Instansi: BandHolder {}
extension Simulation: BandHolder {}

extension Words {
    /// The code of a result's band, marked where the band is assumed.
    func band(_ result: Snapshot.Result) -> String { printable(result.category) + assumed(result.isBandAssumed) }

    /// The code of a band, marked where the band is assumed.
    func band(_ category: Patuh.Category, in holder: some BandHolder) -> String {
        printable(category.code) + assumed(holder.assumesBand(category))
    }
}
