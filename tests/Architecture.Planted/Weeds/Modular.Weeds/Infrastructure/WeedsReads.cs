namespace Modular.Weeds.Infrastructure;

/// <summary>Mixes values into SQL and reads a table of the orchard.</summary>
internal sealed class WeedsReads
{
    private const string Columns = "select id from weeds.weeds";

    public string ByHole(string name) => $"select id from weeds.weeds where name = '{name}'";

    public string BySum(string name) => "select id from weeds.weeds where name = " + name;

    public string ByFragment(string where) => $"{Columns} where id = $1 {where}";

    public string ByMethod() => $"select id from weeds.weeds where {ByFragment("")}";

    public string ByOffset(IQueryable<int> weeds) => $"select id from weeds.weeds offset {weeds.Skip(7).Count()}";

    public string OfAnother() => "select id from orchard.trees";
}
