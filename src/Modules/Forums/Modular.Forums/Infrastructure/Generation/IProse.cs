namespace Modular.Forums.Infrastructure.Generation;

/// <summary>What people write, in one of their languages.</summary>
internal interface IProse
{
    /// <summary>Ends with the topic's number, so that no two are the same.</summary>
    string Title(Dice dice, int number);

    string Topic(Dice dice, int number);

    string Reply(Dice dice);
}
