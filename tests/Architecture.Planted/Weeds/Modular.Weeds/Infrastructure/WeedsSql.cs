namespace Modular.Weeds.Infrastructure;

/// <summary>Mixes values into SQL and reads a table of the orchard.</summary>
internal sealed class WeedsSql
{
    public string ByHole(string name) => $"select id from weeds.weeds where name = '{name}'";

    public string BySum(string name) => "select id from weeds.weeds where name = " + name;

    public string OfAnother() => "select id from orchard.trees";
}
