namespace Modular.Timeline.Domain.Dealing;

/// <summary>The numbers below a limit in the order of chance, worked out as far as they are asked for: a few cards of many cost a few steps.</summary>
internal sealed class LazyShuffle(int count, Dice dice)
{
    private readonly Dictionary<int, int> _moved = [];
    private int _taken;

    public bool TryNext(out int number)
    {
        number = 0;
        if (_taken == count) return false;

        var at = _taken + dice.Below(count - _taken);
        number = At(at);
        _moved[at] = At(_taken++);
        return true;
    }

    private int At(int place) => _moved.GetValueOrDefault(place, place);
}
