using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Infrastructure;

internal sealed class UserTable : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Roles).HasConversion<RoleColumn>(RoleColumn.Comparer).HasColumnType("text[]");
        builder.Property(u => u.Version).IsConcurrencyToken();
    }
}
