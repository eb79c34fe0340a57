namespace Modular.Forums.Infrastructure.Generation;

/// <summary>Chance that falls the same way in every run and on every machine (SplitMix64). No function of it goes through the machine's own mathematics beyond square roots.</summary>
internal sealed class Dice
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;

    private ulong _state;

    private Dice(ulong state) => _state = state;

    /// <summary>A row of throws of its own for each number, so that one may be thrown without the others.</summary>
    public static Dice For(long seed, long number) => new(Mix(Mix((ulong)seed + Step) + (ulong)number));

    /// <summary>At least 0, below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public int Below(int end) => (int)(Share() * end);

    /// <summary>The lower ones far more often.</summary>
    public int Skewed(int end) => (int)(SkewedShare() * end);

    public double SkewedShare()
    {
        var share = Share();
        return share * share * share;
    }

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool OneIn(int many) => Below(many) == 0;

    private ulong Next() => Mix(_state += Step);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }
}
