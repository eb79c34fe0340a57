namespace Modular.Timeline.Domain.Dealing;

/// <summary>Chance that falls the same for the same seed, on every node and with every version of the runtime (SplitMix64).</summary>
internal sealed class Dice(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    public int Below(int most) => (int)Math.BigMul(Next(), (ulong)most, out _);

    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
